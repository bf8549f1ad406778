import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { correctedIn, seenIn, unverifiedIn } from "./event-sentences.ts";
import { textDetails } from "./stored-external-user.ts";

const nothing = z.object({});
type Told = Telling<object>;

/** What the log tells of external users as staff look after them. Reasons are sealed with the person's key. */
export const { catalogue, event } = defineEvents({
  "external-user-corrected": {
    outcome: "done",
    // which details; from what to what is sealed
    details: z.object({ changed: z.array(z.enum(textDetails)).min(1) }),
    sentence: correctedIn,
  },
  "external-user-deactivated": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} inaktiverade kontot för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} deactivated the account of ${subject}.`,
    },
  },
  "external-user-activated": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} aktiverade kontot för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} activated the account of ${subject}.`,
    },
  },
  "one-time-password-given": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} bytte lösenordet för ${subject} till ett engångslösenord.`,
      en: ({ actor, subject }: Told) => `${actor} changed the password of ${subject} to a one-time password.`,
    },
  },
  "password-reset-sent-by-staff": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) =>
        `${actor} skickade en länk till ${subject} för att välja ett nytt lösenord.`,
      en: ({ actor, subject }: Told) => `${actor} sent ${subject} a link to choose a new password.`,
    },
  },
  "email-change-asked-by-staff": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} bad om att byta e-postadressen för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} asked to change the e-mail address of ${subject}.`,
    },
  },
  "email-verified-by-staff": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} verifierade e-postadressen för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} verified the e-mail address of ${subject}.`,
    },
  },
  "email-unverified": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} overifierade e-postadressen för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} unverified the e-mail address of ${subject}.`,
    },
  },
  "personal-number-verified-by-staff": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} verifierade personnumret för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} verified the personal identity number of ${subject}.`,
    },
  },
  "personal-number-unverified": {
    outcome: "done",
    details: z.object({ blocked: z.boolean() }),
    sentence: unverifiedIn,
  },
  "personal-number-block-lifted": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} tillät att personnumret för ${subject} verifieras igen.`,
      en: ({ actor, subject }: Told) =>
        `${actor} let the personal identity number of ${subject} be verified again.`,
    },
  },
  "personal-number-revealed": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} visade hela personnumret för ${subject}.`,
      en: ({ actor, subject }: Told) =>
        `${actor} looked at the whole personal identity number of ${subject}.`,
    },
  },
  "identity-protected": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} skyddade personuppgifterna för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} protected the identity of ${subject}.`,
    },
  },
  "identity-protection-lifted": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor, subject }: Told) => `${actor} hävde skyddet av personuppgifterna för ${subject}.`,
      en: ({ actor, subject }: Told) => `${actor} lifted the protection of the identity of ${subject}.`,
    },
  },
  "protected-identity-seen": {
    outcome: "done",
    details: z.object({ where: z.enum(["list", "page"]) }),
    sentence: seenIn,
  },
});

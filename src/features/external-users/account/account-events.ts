import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import {
  changedDetails,
  passwordChanged,
  resetRefusals,
  resetRefused,
  sessionsEnded,
  signInRefusals,
  signInRefused,
  waysToChangePassword,
} from "./account-sentences.ts";
import { detailNames } from "./details.ts";

const nothing = z.object({});

/** What the log tells of accounts on Mina sidor as their own people use them. */
export const { catalogue, event } = defineEvents({
  "external-user-registered": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ subject }: Telling<object>) => `Ett konto på Mina sidor skapades för ${subject}.`,
      en: ({ subject }: Telling<object>) => `An account on My pages was created for ${subject}.`,
    },
  },
  "registration-refused": {
    outcome: "refused",
    details: nothing,
    sentence: {
      sv: ({ subject }: Telling<object>) =>
        `Någon försökte skapa ett konto med e-postadressen till ${subject}s konto.`,
      en: ({ subject }: Telling<object>) =>
        `Somebody tried to create an account with the e-mail address of ${subject}'s account.`,
    },
  },
  "email-verification-asked": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor }: Telling<object>) => `${actor} bad om en ny länk för att bekräfta sin e-postadress.`,
      en: ({ actor }: Telling<object>) => `${actor} asked for a new link to confirm their e-mail address.`,
    },
  },
  "email-verified": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ subject }: Telling<object>) => `${subject} bekräftade sin e-postadress.`,
      en: ({ subject }: Telling<object>) => `${subject} confirmed their e-mail address.`,
    },
  },
  "password-reset-asked": {
    outcome: "done",
    // of whom is looked up afterwards, so that the answer cannot tell
    details: nothing,
    sentence: {
      sv: () => "Någon bad om ett nytt lösenord till Mina sidor.",
      en: () => "Somebody asked for a new password for My pages.",
    },
  },
  "password-reset-sent": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ subject }: Telling<object>) => `${subject} fick en länk för att välja ett nytt lösenord.`,
      en: ({ subject }: Telling<object>) => `${subject} was sent a link to choose a new password.`,
    },
  },
  "password-reset-refused": {
    outcome: "refused",
    details: z.object({ cause: z.enum(resetRefusals) }),
    sentence: resetRefused,
  },
  "password-changed": {
    outcome: "done",
    details: z.object({ by: z.enum(waysToChangePassword) }),
    sentence: passwordChanged,
  },
  "email-change-asked": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor }: Telling<object>) => `${actor} bad om att byta e-postadress.`,
      en: ({ actor }: Telling<object>) => `${actor} asked to change their e-mail address.`,
    },
  },
  "email-change-given-up": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ actor }: Telling<object>) => `${actor} gav upp sitt byte av e-postadress.`,
      en: ({ actor }: Telling<object>) => `${actor} gave up the change of their e-mail address.`,
    },
  },
  "email-changed": {
    outcome: "done",
    details: nothing,
    sentence: {
      sv: ({ subject }: Telling<object>) => `${subject} bekräftade sin nya e-postadress.`,
      en: ({ subject }: Telling<object>) => `${subject} confirmed their new e-mail address.`,
    },
  },
  "own-details-changed": {
    outcome: "done",
    // which details; from what to what is sealed with the person's key
    details: z.object({ changed: z.array(z.enum(detailNames)).min(1) }),
    sentence: changedDetails,
  },
  "own-sessions-ended": {
    outcome: "done",
    details: z.object({ ended: z.int().min(1) }),
    sentence: sessionsEnded,
  },
  "password-sign-in-refused": {
    outcome: "refused",
    details: z.object({ cause: z.enum(signInRefusals) }),
    sentence: signInRefused,
  },
});

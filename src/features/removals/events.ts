import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { accountChoices, contentChoices, grounds, removalFaults } from "./removal.ts";
import { choicesInWords } from "./removal-words.ts";

/** The removal and nothing of the person: a subject would get a new key, and so be remembered anew. */
const details = z.object({
  removal: z.uuid(),
  account: z.enum(accountChoices),
  comments: z.enum(contentChoices),
  votes: z.enum(contentChoices),
  ground: z.enum(grounds),
});
export type RemovalDetails = z.infer<typeof details>;
type Told = Telling<RemovalDetails>;

const words = choicesInWords;

/** What the log tells of removals. Whom they are of stands in the removal while it is under way, and then nowhere. */
export const { catalogue: removalEvents, event } = defineEvents({
  "removal-requested": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ actor, details }: Told) => `${actor} bad om att få sitt konto borttaget: ${words.sv(details)}.`,
      en: ({ actor, details }: Told) => `${actor} asked to have their account removed: ${words.en(details)}.`,
    },
  },
  "removal-approved": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ actor, details }: Told) => `${actor} beslutade om en borttagning: ${words.sv(details)}.`,
      en: ({ actor, details }: Told) => `${actor} decided on a removal: ${words.en(details)}.`,
    },
  },
  "removal-refused": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ actor, details }: Told) => `${actor} avslog en begäran om borttagning: ${words.sv(details)}.`,
      en: ({ actor, details }: Told) => `${actor} refused a request for removal: ${words.en(details)}.`,
    },
  },
  "removal-stopped": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ actor, details }: Told) => `${actor} stoppade en godkänd borttagning: ${words.sv(details)}.`,
      en: ({ actor, details }: Told) => `${actor} stopped an approved removal: ${words.en(details)}.`,
    },
  },
  "removal-cancelled": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ actor, details }: Told) =>
        `${actor} tog tillbaka sin begäran om borttagning: ${words.sv(details)}.`,
      en: ({ actor, details }: Told) => `${actor} took back their request for removal: ${words.en(details)}.`,
    },
  },
  "removal-begun": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ details }: Told) => `En borttagning påbörjades: ${words.sv(details)}.`,
      en: ({ details }: Told) => `A removal was begun: ${words.en(details)}.`,
    },
  },
  "removal-reapplied": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ details }: Told) =>
        `En borttagning som en återställd databas hade glömt görs om: ${words.sv(details)}.`,
      en: ({ details }: Told) =>
        `A removal that a restored database had forgotten is carried out again: ${words.en(details)}.`,
    },
  },
  "removal-sealed": {
    outcome: "done",
    details,
    sentence: {
      sv: ({ details }: Told) => `En borttagning slutfördes: ${words.sv(details)}.`,
      en: ({ details }: Told) => `A removal was finished: ${words.en(details)}.`,
    },
  },
  "removal-failed": {
    outcome: "refused",
    details: details.extend({ fault: z.enum(removalFaults) }),
    sentence: {
      sv: ({ details }: Told) => `En borttagning kom inte till sitt slut och görs om: ${words.sv(details)}.`,
      en: ({ details }: Told) =>
        `A removal did not come to its end and is tried again: ${words.en(details)}.`,
    },
  },
});

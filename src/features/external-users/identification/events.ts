import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import {
  type IdentificationRefusal,
  identificationRefusals,
  refusalWords,
  type SignInRefusal,
  signInRefusals,
} from "./refusals.ts";

/** What the log tells of e-IDs on Mina sidor. A number stands in none of it. */
export const { catalogue, event } = defineEvents({
  "personal-number-verified": {
    outcome: "done",
    details: z.object({ acr: z.string() }),
    sentence: {
      sv: ({ actor }) => `${actor} verifierade sitt personnummer med e-legitimation.`,
      en: ({ actor }) => `${actor} verified their personal identity number with an e-ID.`,
    },
  },
  "identification-refused": {
    outcome: "refused",
    details: z.object({ cause: z.enum(identificationRefusals) }),
    sentence: {
      sv: ({ actor, details }: Telling<{ cause: IdentificationRefusal }>) =>
        `${actor} fick inte sitt personnummer verifierat med e-legitimation: ${refusalWords[details.cause].sv}.`,
      en: ({ actor, details }: Telling<{ cause: IdentificationRefusal }>) =>
        `${actor} did not get their personal identity number verified with an e-ID: ${refusalWords[details.cause].en}.`,
    },
  },
  "e-id-sign-in-refused": {
    outcome: "refused",
    details: z.object({ cause: z.enum(signInRefusals) }),
    sentence: {
      sv: ({ details }: Telling<{ cause: SignInRefusal }>) =>
        `En inloggning på Mina sidor med e-legitimation nekades: ${refusalWords[details.cause].sv}.`,
      en: ({ details }: Telling<{ cause: SignInRefusal }>) =>
        `A sign-in to My pages with an e-ID was refused: ${refusalWords[details.cause].en}.`,
    },
  },
});

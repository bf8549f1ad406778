import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";

type Sought = Telling<{ found: boolean }>;

/** What the log tells of the authority's questions: each is a look at somebody's details. */
export const { catalogue: hindranceEvents, event } = defineEvents({
  "hindrance-sought": {
    outcome: "done",
    // an HSA-id that leads to nobody here is no person whom the log could name
    details: z.object({ found: z.boolean() }),
    sentence: {
      sv: ({ actor, subject, details }: Sought) =>
        details.found
          ? `${actor} tog reda på varför ${subject} inte kommer in.`
          : `${actor} frågade om ett HSA-id som ingen är registrerad med.`,
      en: ({ actor, subject, details }: Sought) =>
        details.found
          ? `${actor} found out why ${subject} does not get in.`
          : `${actor} asked about an HSA-id that nobody is registered with.`,
    },
  },
});

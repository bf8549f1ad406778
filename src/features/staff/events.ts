import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { listedRights } from "./rights/right-texts.ts";

/** The rights' names in code; words follow the reader's language, and a name may be of another version than this. */
const inRights = z.object({ rights: z.array(z.string()).min(1) });
type Rights = z.infer<typeof inRights>;

/** What the log tells of the authority's own people. No organisation's administrators see these: they belong to none. */
export const { catalogue: staffEvents, event } = defineEvents({
  "staff-added": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} lade till ${subject} som handläggare.`,
      en: ({ actor, subject }) => `${actor} added ${subject} as a staff member.`,
    },
  },
  "staff-ended": {
    outcome: "done",
    details: z.object({ rights: z.array(z.string()) }),
    sentence: {
      sv: ({ actor, subject, details }: Telling<Rights>) =>
        details.rights.length === 0
          ? `${actor} avslutade ${subject} som handläggare. Inga rättigheter fanns att ta ifrån.`
          : `${actor} avslutade ${subject} som handläggare och tog därmed ifrån ${rattigheten(details)}.`,
      en: ({ actor, subject, details }: Telling<Rights>) =>
        details.rights.length === 0
          ? `${actor} ended ${subject} as a staff member. There were no rights to take away.`
          : `${actor} ended ${subject} as a staff member and thereby took away ${theRight(details)}.`,
    },
  },
  "rights-given": {
    outcome: "done",
    details: inRights,
    sentence: {
      sv: ({ actor, subject, details }: Telling<Rights>) =>
        `${actor} gav ${subject} ${rattigheten(details)}.`,
      en: ({ actor, subject, details }: Telling<Rights>) => `${actor} gave ${subject} ${theRight(details)}.`,
    },
  },
  "rights-taken": {
    outcome: "done",
    details: inRights,
    sentence: {
      sv: ({ actor, subject, details }: Telling<Rights>) =>
        `${actor} tog ifrån ${subject} ${rattigheten(details)}.`,
      en: ({ actor, subject, details }: Telling<Rights>) =>
        `${actor} took away ${theRight(details)} from ${subject}.`,
    },
  },
});

function rattigheten({ rights }: Rights): string {
  return `${rights.length === 1 ? "rättigheten" : "rättigheterna"} ${listedRights(rights, "sv")}`;
}

function theRight({ rights }: Rights): string {
  return `the ${rights.length === 1 ? "right" : "rights"} ${listedRights(rights, "en")}`;
}

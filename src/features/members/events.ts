import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { correctedIn, givenIn, removedIn, takenIn } from "./event-sentences.ts";

/** A thing of the catalogue as it was called then; the key stays when the name changes. */
const named = z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() });
const inEService = z.object({ eService: named, permissions: z.array(named).min(1) });

/** What the log tells of users and their permissions. */
export const { catalogue, event } = defineEvents({
  "member-added": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }: Telling<object>) => `${actor} lade till ${subject} som användare.`,
      en: ({ actor, subject }: Telling<object>) => `${actor} added ${subject} as a user.`,
    },
  },
  "member-corrected": {
    outcome: "done",
    // which details; from what to what is sealed with the person's key
    details: z.object({ changed: z.array(z.enum(["givenName", "familyName", "hsaId", "email"])).min(1) }),
    sentence: correctedIn,
  },
  "member-removed": {
    outcome: "done",
    details: z.object({ permissions: z.array(z.object({ eService: named, permission: named })) }),
    sentence: removedIn,
  },
  "permissions-granted": { outcome: "done", details: inEService, sentence: givenIn },
  "permissions-revoked": { outcome: "done", details: inEService, sentence: takenIn },
});

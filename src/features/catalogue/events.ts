import { z } from "zod";
import { defineEvents } from "#platform/audit/event.ts";

const entry = z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() });
const value = z.union([z.string(), z.number()]).nullable();
const changes = z.record(z.string(), z.object({ from: value, to: value }));

/** What the log tells of the catalogue. Names are as they were then; the keys stay. */
export const { catalogue: catalogueEvents, event } = defineEvents({
  "e-service-added": {
    outcome: "done",
    details: z.object({ eService: entry }),
    sentence: {
      sv: ({ actor, details: { eService } }) =>
        `${actor} lade till e-tjänsten ”${eService.name}” i katalogen.`,
      en: ({ actor, details: { eService } }) =>
        `${actor} added the e-service “${english(eService)}” to the catalogue.`,
    },
  },
  "e-service-changed": {
    outcome: "done",
    details: z.object({ eService: entry, changes }),
    sentence: {
      sv: ({ actor, details: { eService } }) => `${actor} ändrade e-tjänsten ”${eService.name}” i katalogen.`,
      en: ({ actor, details: { eService } }) =>
        `${actor} changed the e-service “${english(eService)}” in the catalogue.`,
    },
  },
  "e-service-withdrawn": {
    outcome: "done",
    details: z.object({ eService: entry, lastDay: z.string() }),
    sentence: {
      sv: ({ actor, details: { eService, lastDay } }) =>
        `${actor} drog in e-tjänsten ”${eService.name}” med ${lastDay} som sista dag.`,
      en: ({ actor, details: { eService, lastDay } }) =>
        `${actor} withdrew the e-service “${english(eService)}” with ${lastDay} as its last day.`,
    },
  },
  "e-service-reinstated": {
    outcome: "done",
    details: z.object({ eService: entry }),
    sentence: {
      sv: ({ actor, details: { eService } }) =>
        `${actor} tog tillbaka indragningen av e-tjänsten ”${eService.name}”.`,
      en: ({ actor, details: { eService } }) =>
        `${actor} took back the withdrawal of the e-service “${english(eService)}”.`,
    },
  },
  "permission-added": {
    outcome: "done",
    details: z.object({ eService: entry, permission: entry }),
    sentence: {
      sv: ({ actor, details: { eService, permission } }) =>
        `${actor} lade till behörigheten ”${permission.name}” i ”${eService.name}”.`,
      en: ({ actor, details: { eService, permission } }) =>
        `${actor} added the permission “${english(permission)}” to “${english(eService)}”.`,
    },
  },
  "permission-renamed": {
    outcome: "done",
    details: z.object({ eService: entry, permission: entry, formerName: z.string() }),
    sentence: {
      sv: ({ actor, details: { permission, formerName } }) =>
        `${actor} bytte namn på behörigheten ”${formerName}” till ”${permission.name}”.`,
      en: ({ actor, details: { permission, formerName } }) =>
        `${actor} renamed the permission “${formerName}” to “${permission.name}”.`,
    },
  },
  "permission-withdrawn": {
    outcome: "done",
    details: z.object({ eService: entry, permission: entry, lastDay: z.string() }),
    sentence: {
      sv: ({ actor, details: { permission, lastDay } }) =>
        `${actor} drog in behörigheten ”${permission.name}” med ${lastDay} som sista dag.`,
      en: ({ actor, details: { permission, lastDay } }) =>
        `${actor} withdrew the permission “${english(permission)}” with ${lastDay} as its last day.`,
    },
  },
  "permission-reinstated": {
    outcome: "done",
    // null is always
    details: z.object({ eService: entry, permission: entry, from: z.string().nullable() }),
    sentence: {
      sv: ({ actor, details: { permission, from } }) =>
        `${actor} tog tillbaka indragningen av behörigheten ”${permission.name}”, som gäller ` +
        `${from === null ? "" : `från ${from} och `}tills vidare.`,
      en: ({ actor, details: { permission, from } }) =>
        `${actor} took back the withdrawal of the permission “${english(permission)}”, which holds ` +
        `${from === null ? "" : `from ${from} and `}until further notice.`,
    },
  },
  "permission-changed": {
    outcome: "done",
    details: z.object({ eService: entry, permission: entry, changes }),
    sentence: {
      sv: ({ actor, details: { permission } }) =>
        `${actor} ändrade behörigheten ”${permission.name}” i katalogen.`,
      en: ({ actor, details: { permission } }) =>
        `${actor} changed the permission “${english(permission)}” in the catalogue.`,
    },
  },
});

function english({ name, nameEn }: z.infer<typeof entry>): string {
  return nameEn ?? name;
}

/** An entry as the events hold it: its names as they are then, no ids. */
export function named({ key, name, nameEn }: z.infer<typeof entry>): z.infer<typeof entry> {
  return { key, name, nameEn };
}

import { z } from "zod";
import { defineEvents } from "#platform/audit/event.ts";
import type { AgreedEService, Agreement } from "./agreements/agreement.ts";

const change = z.object({ from: z.string(), to: z.string() });
type Change = z.infer<typeof change>;

const agreement = z.object({
  eService: z.object({ key: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  from: z.string(),
  /** Null is until further notice. */
  to: z.string().nullable(),
  reference: z.string(),
});
type Told = z.infer<typeof agreement>;

/** What the log tells of organisations and their agreements. */
export const { catalogue: organisationEvents, event } = defineEvents({
  "organisation-added": {
    outcome: "done",
    details: z.object({ kind: z.enum(["municipality", "region"]), code: z.string(), name: z.string() }),
    sentence: {
      sv: ({ actor, details }) => `${actor} lade upp organisationen ${details.name}.`,
      en: ({ actor, details }) => `${actor} registered the organisation ${details.name}.`,
    },
  },
  "organisation-changed": {
    outcome: "done",
    details: z.object({ changes: z.record(z.string(), change) }),
    sentence: {
      sv: ({ actor, details }) =>
        `${actor} ändrade organisationens uppgifter: ${listed(details.changes, "sv")}.`,
      en: ({ actor, details }) =>
        `${actor} changed the organisation's details: ${listed(details.changes, "en")}.`,
    },
  },
  "agreement-added": {
    outcome: "done",
    details: agreement,
    sentence: {
      sv: ({ actor, details }) =>
        `${actor} lade upp ett avtal (${details.reference}) om ”${details.eService.name}” från ${details.from} ` +
        `${details.to === null ? "tills vidare" : `till ${details.to}`}.`,
      en: ({ actor, details }) =>
        `${actor} registered an agreement (${details.reference}) on “${englishName(details)}” from ${details.from} ` +
        `${details.to === null ? "until further notice" : `to ${details.to}`}.`,
    },
  },
  "agreement-ended": {
    outcome: "done",
    details: agreement,
    sentence: {
      sv: ({ actor, details }) =>
        `${actor} avslutade avtalet (${details.reference}) om ”${details.eService.name}” med ${details.to} som sista dag.`,
      en: ({ actor, details }) =>
        `${actor} ended the agreement (${details.reference}) on “${englishName(details)}” with ${details.to} as its last day.`,
    },
  },
  "agreement-reinstated": {
    outcome: "done",
    details: agreement,
    sentence: {
      sv: ({ actor, details }) =>
        `${actor} återupptog avtalet (${details.reference}) om ”${details.eService.name}” från ${details.from} tills vidare.`,
      en: ({ actor, details }) =>
        `${actor} reinstated the agreement (${details.reference}) on “${englishName(details)}” from ${details.from} until further notice.`,
    },
  },
});

/** An agreement as the events hold it: names as they were then, no ids. */
export function toldOf(
  terms: Pick<Agreement, "validFrom" | "validTo" | "reference">,
  { key, name, nameEn }: AgreedEService,
): Told {
  return {
    eService: { key, name, nameEn },
    from: terms.validFrom,
    to: terms.validTo,
    reference: terms.reference,
  };
}

const fieldNames: Record<"sv" | "en", Record<string, string>> = {
  sv: { name: "namn", organisationNumber: "organisationsnummer", countyCode: "länskod" },
  en: { name: "name", organisationNumber: "organisation number", countyCode: "county code" },
};

function listed(changes: Record<string, Change>, language: "sv" | "en"): string {
  const word = { sv: ["från", "till"], en: ["from", "to"] }[language];
  return Object.entries(changes)
    .map(
      ([field, { from, to }]) =>
        `${fieldNames[language][field] ?? field} ${word[0]} ${from} ${word[1]} ${to}`,
    )
    .join(", ");
}

function englishName({ eService }: Told): string {
  return eService.nameEn ?? eService.name;
}

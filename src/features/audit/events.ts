import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";

const organisation = z.union([z.object({ code: z.string(), name: z.string() }), z.literal("none")]);
const kind = z.object({ key: z.string(), name: z.string(), nameEn: z.string() });

/** What was asked for. Words that somebody searched for can be a name, so the event says only that there were some. */
const looked = z.object({
  organisation: organisation.nullable(),
  kinds: z.array(kind),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The reference of the person whose events were asked for. */
  person: z.string().nullable(),
  searched: z.boolean(),
  /** Tells one search from another without saying what was searched for. Events from before have none. */
  search: z.string().nullable().optional(),
});

export type Looked = z.infer<typeof looked>;

const exported = looked.extend({ events: z.number().int() });
type Exported = z.infer<typeof exported>;

/** What the log tells of itself: each look at the log of the whole installation, and each file that was made of it. */
export const { catalogue: auditEvents, event } = defineEvents({
  "log-read": {
    outcome: "done",
    details: looked,
    sentence: {
      sv: ({ actor, subject, details }: Telling<Looked>) => `${actor} läste ${inSwedish(details, subject)}.`,
      en: ({ actor, subject, details }: Telling<Looked>) => `${actor} read ${inEnglish(details, subject)}.`,
    },
  },
  "log-exported": {
    outcome: "done",
    details: exported,
    sentence: {
      sv: ({ actor, subject, details }: Telling<Exported>) =>
        `${actor} exporterade ${formatCount(details.events, "sv")} ` +
        `${details.events === 1 ? "händelse" : "händelser"} ur ${inSwedish(details, subject)}.`,
      en: ({ actor, subject, details }: Telling<Exported>) =>
        `${actor} exported ${formatCount(details.events, "en")} ` +
        `${details.events === 1 ? "event" : "events"} from ${inEnglish(details, subject)}.`,
    },
  },
});

function inSwedish(details: Looked, subject: string): string {
  const { organisation, kinds, from, to, person, searched } = details;
  const parts = [
    ...(person === null ? [] : [`om ${subject || "en person"}`]),
    ...(searched ? ["med en sökning på person"] : []),
    ...(organisation === null ? [] : [placeIn(organisation, "utan organisation")]),
    ...(kinds.length === 0
      ? []
      : [
          listed(
            "sv",
            kinds.map(({ name }) => `”${name}”`),
          ),
        ]),
    ...(from === null ? [] : [`från och med ${from}`]),
    ...(to === null ? [] : [`till och med ${to}`]),
  ];
  return parts.length === 0 ? "hela loggen" : `loggen: ${parts.join(", ")}`;
}

function inEnglish(details: Looked, subject: string): string {
  const { organisation, kinds, from, to, person, searched } = details;
  const parts = [
    ...(person === null ? [] : [`about ${subject || "a person"}`]),
    ...(searched ? ["with a search for a person"] : []),
    ...(organisation === null ? [] : [placeIn(organisation, "without organisation")]),
    ...(kinds.length === 0
      ? []
      : [
          listed(
            "en",
            kinds.map(({ nameEn }) => `“${nameEn}”`),
          ),
        ]),
    ...(from === null ? [] : [`from ${from}`]),
    ...(to === null ? [] : [`to ${to}`]),
  ];
  return parts.length === 0 ? "the whole log" : `the log: ${parts.join(", ")}`;
}

function placeIn(organisation: NonNullable<Looked["organisation"]>, none: string): string {
  return organisation === "none" ? none : organisation.name;
}

function listed(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat({ sv: "sv-SE", en: "en-GB" }[language]).format(names);
}

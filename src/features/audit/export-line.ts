import type { Organisation } from "#organisations";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LogEntry, Party } from "./log-entry.ts";
import { tell } from "./telling.ts";

/** What each line of an export holds, in this order: what the page shows of an event, and no more. */
export const exportedFields = {
  id: { sv: "händelsens id", en: "the event's id" },
  time: { sv: "när, i UTC enligt ISO 8601", en: "when, in UTC as ISO 8601 has it" },
  code: { sv: "vilket slags händelse, med ett fast namn", en: "what kind of event, by a name that stays" },
  sentence: { sv: "vad som hände, som sidan säger det", en: "what happened, as the page says it" },
  outcome: {
    sv: "done om det blev gjort, refused om det nekades",
    en: "done if it was done, refused if it was refused",
  },
  organisation: {
    sv: "organisationens code och name, eller null",
    en: "the organisation's code and name, or null",
  },
  actor: {
    sv: "vem som gjorde det: kind, reference, och för den som kan namnges givenName, familyName och hsaId, identity eller email",
    en: "who did it: kind, reference, and for those who can be named givenName, familyName and hsaId, identity or email",
  },
  subject: {
    sv: "vem det gällde, på samma sätt, eller null",
    en: "whom it concerned, in the same way, or null",
  },
  changes: {
    sv: "vad som ändrades: from och to för varje uppgift",
    en: "what was changed: from and to of each detail",
  },
} as const satisfies Record<string, Record<Language, string>>;

type Line = Record<keyof typeof exportedFields, unknown>;

/** What it takes to tell of an event in a file. */
export type LineParts = {
  readonly catalogue: EventCatalogue;
  readonly language: Language;
  readonly organisations: ReadonlyMap<string, Pick<Organisation, "code" | "name">>;
};

/** One event as a line of JSON Lines, its end included. */
export function lineOf(entry: LogEntry, { catalogue, language, organisations }: LineParts): string {
  const line: Line = {
    id: entry.id,
    time: entry.occurredAt.toISOString(),
    code: entry.code,
    sentence: tell(catalogue, entry, language),
    outcome: entry.outcome,
    organisation: organisations.get(entry.organisation ?? "") ?? null,
    actor: partyOf(entry.actor),
    subject: entry.subject === undefined ? null : partyOf(entry.subject),
    changes: entry.changes,
  };
  return `${JSON.stringify(line)}\n`;
}

function partyOf(party: Party): object {
  if (party.kind !== "person") return party;
  const { kind, reference, details } = party;
  return { kind, reference, ...details };
}

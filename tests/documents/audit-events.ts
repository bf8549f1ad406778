import { z } from "zod";
import type { GeneratedFile } from "#db/generate.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";
import { eventCatalogue, eventKinds } from "../../src/events.ts";
import { exportedFields } from "../../src/features/audit/export-line.ts";
import { sampleDetails } from "../sample-details.ts";

/** `docs/AUDIT.md`: every event that the log can tell of, made from the catalogue. */
export function auditEventsDocument(): GeneratedFile {
  return { path: "docs/AUDIT.md", text: `${[introduction, ...eventKinds.map(sectionOf)].join("\n\n")}\n` };
}

const fieldRows = Object.entries(exportedFields)
  .map(([field, { en }]) => `| \`${field}\` | ${en} |`)
  .join("\n");

const introduction = `# Audit events

Generated from the slices' \`events.ts\`: npm run generate

Every change writes one or more of these events in its own transaction. An event holds who acted, on whom, in which
organisation, when, and with what outcome. Who is a random reference; names and HSA-ids are encrypted with a key per
person, and so is what a correction replaced. The details below are the only part in the clear and hold nothing
personal. An event that belongs to an organisation is read by that organisation's administrators on the page Logg; staff
with the right \`read-log\` read all events, and each such look is an event itself.

Staff search the whole log by person (name, HSA-id, identity or e-mail, of staff, of members of any organisation and of
external users), organisation, kind and period, combined. What is typed of a person is posted and kept encrypted with the
session; it stands neither in an address nor in an event. What is found can be had as a file in JSON Lines, newest first:
the file's event (\`log-exported\`) is written before its first line, and says what was chosen and how many events there
are. Events written while it is read are not in it. Each line is a JSON object with what the page shows, and no more:

| field | |
|---|---|
${fieldRows}

Where somebody cannot be named, because they are removed or their identity is protected, \`kind\` says which, and only the
reference is left. \`sentence\` is in the language of whoever makes the file; the rest is alike in all.

In the sentences, ‹Actor› and ‹Subject› stand for names, and other words in ‹› for details.`;

function sectionOf({ name, codes }: (typeof eventKinds)[number]): string {
  return [`## ${name.en} (${name.sv})`, ...codes.map((code) => eventText(eventCatalogue, code))].join("\n\n");
}

function eventText(catalogue: EventCatalogue, code: string): string {
  const definition = catalogue[code];
  if (definition === undefined) throw new Error(`no event is called ${code}`);
  const details = sampleDetails(definition.details, (name) => `‹${name}›`);
  const sentence = (language: Language) =>
    definition.sentence[language]({ actor: "‹Actor›", subject: "‹Subject›", details });
  return [
    `### \`${code}\``,
    `- Swedish: ${sentence("sv")}`,
    `- English: ${sentence("en")}`,
    `- Outcome: ${definition.outcome}`,
    `- Details: ${detailsText(definition.details)}`,
  ]
    .join("\n")
    .replace("\n", "\n\n");
}

function detailsText(details: z.ZodType): string {
  const { properties } = z.toJSONSchema(details, { io: "input" });
  const names = Object.keys(properties ?? {});
  return names.length === 0 ? "none" : names.map((name) => `\`${name}\``).join(", ");
}

import { z } from "zod";
import type { GeneratedFile } from "#db/generate.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";
import { eventCatalogue, eventKinds } from "../../src/events.ts";
import { sampleDetails } from "../sample-details.ts";

/** `docs/AUDIT.md`: every event that the log can tell of, made from the catalogue. */
export function auditEventsDocument(): GeneratedFile {
  return { path: "docs/AUDIT.md", text: `${[introduction, ...eventKinds.map(sectionOf)].join("\n\n")}\n` };
}

const introduction = `# Audit events

Generated from the slices' \`events.ts\`: npm run generate

Every change writes one or more of these events in its own transaction. An event holds who acted, on whom, in which
organisation, when, and with what outcome. Who is a random reference; names and HSA-ids are encrypted with a key per
person, and so is what a correction replaced. The details below are the only part in the clear and hold nothing
personal. An event that belongs to an organisation is read by that organisation's administrators on the page Logg; staff
with the right \`read-log\` read all events, and each such look is an event itself.

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

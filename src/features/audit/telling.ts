import type { EventCatalogue } from "#platform/audit/event.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { LogEntry, Party } from "./log-entry.ts";

const texts = defineTexts({
  sv: {
    removed: "borttagen person",
    protected: "person med skyddade personuppgifter",
    another: "någon annan",
    unreadable: "person vars uppgifter inte går att läsa",
    operator: "myndigheten",
    system: "systemet",
    unknownEvent: (code: string) => `Händelse av ett slag som den här versionen inte känner till (${code})`,
  },
  en: {
    removed: "a removed person",
    protected: "a person with a protected identity",
    another: "somebody else",
    unreadable: "a person whose details cannot be read",
    operator: "the authority",
    system: "the system",
    unknownEvent: (code: string) => `An event of a kind that this version does not know (${code})`,
  },
});

/** What a person, or whoever else acted, is called; neutral where the name is gone. */
export function nameOf(party: Party, language: Language): string {
  if (party.kind === "person") return `${party.details.givenName} ${party.details.familyName}`;
  return texts(language)[party.kind];
}

/** The one sentence that tells of an event, as the catalogue has it. Plain text: whoever shows it escapes it. */
export function tell(catalogue: EventCatalogue, entry: LogEntry, language: Language): string {
  const definition = Object.hasOwn(catalogue, entry.code) ? catalogue[entry.code] : undefined;
  const details = definition?.details.safeParse(entry.details);
  // an older event may have another shape than this version's; it is still shown
  if (definition === undefined || details?.success !== true) return texts(language).unknownEvent(entry.code);
  const subject = entry.subject === undefined ? "" : nameOf(entry.subject, language);
  const sentence = definition.sentence[language]({
    actor: nameOf(entry.actor, language),
    subject,
    details: details.data,
  });
  return sentence.charAt(0).toLocaleUpperCase("sv") + sentence.slice(1);
}

import type { VNode } from "preact";
import type { Changes } from "#platform/audit/event.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";

const texts = defineTexts({
  sv: {
    fields: new Map([
      ["givenName", "Förnamn"],
      ["familyName", "Efternamn"],
      ["hsaId", "HSA-id"],
      ["email", "E-post"],
      ["displayName", "Visningsnamn"],
      ["streetAddress", "Gatuadress"],
      ["postalCode", "Postnummer"],
      ["town", "Postort"],
      ["telephone", "Telefon"],
      ["personalNumber", "Personnummer"],
    ]),
    nothing: "inget",
    change: (from: string, to: string) => `från ${from} till ${to}`,
  },
  en: {
    fields: new Map([
      ["givenName", "Given name"],
      ["familyName", "Family name"],
      ["hsaId", "HSA-id"],
      ["email", "E-mail"],
      ["displayName", "Display name"],
      ["streetAddress", "Street address"],
      ["postalCode", "Postal code"],
      ["town", "Town"],
      ["telephone", "Telephone"],
      ["personalNumber", "Personal identity number"],
    ]),
    nothing: "nothing",
    change: (from: string, to: string) => `from ${from} to ${to}`,
  },
});

/** What each corrected detail was before and became; nothing where nothing was corrected. */
export function Changed(props: { language: Language; changes: Changes }): VNode | null {
  const text = texts(props.language);
  const changes = Object.entries(props.changes);
  if (changes.length === 0) return null;
  return (
    <ul class="b-plain-list">
      {changes.map(([field, { from, to }]) => (
        <li>
          {text.fields.get(field) ?? field}:{" "}
          {text.change(shown(field, from) || text.nothing, shown(field, to) || text.nothing)}
        </li>
      ))}
    </ul>
  );
}

function shown(field: string, value: string): string {
  return field === "email" ? shownEmail(value) : value;
}

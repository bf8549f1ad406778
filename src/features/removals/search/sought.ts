import { type EncodedPattern, encodingsOfBytes, encodingsOfText } from "./encodings.ts";
import type { KnownValues, ValueKind } from "./known-values.ts";
import { lengthBefore } from "./sent-rows.ts";
import {
  formsOfName,
  formsOfPersonalNumber,
  formsOfTelephone,
  formsOfText,
  formsOfUuid,
} from "./written-forms.ts";

/**
 * Where a value counts as found. `anywhere`: within any text or bytes. `word`: likewise, but with no letter or digit
 * beside it, and for an address no sign that would make it another. `whole`: as all that a column of names holds.
 */
export type Extent = "anywhere" | "number" | "address" | "word" | "whole";

export type Sought = EncodedPattern & {
  readonly kind: ValueKind;
  readonly extent: Extent;
  /** How many bytes of the pattern stand before the value. */
  readonly before: number;
};

/** What is asked of the database before a search: names alone that nobody else has, and keys of the order of names. */
export type NameFacts = {
  /** Given, family and display names that no other person has: these alone lead to the person. */
  readonly telling: readonly string[];
  readonly orderKeys: ReadonlyMap<string, string>;
  /** Names that an organisation, an e-service or a permission has, too. */
  readonly things: ReadonlySet<string>;
};

/** Fewer characters say nothing, wherever they stand. */
const shortest = 4;
/** From here on a text of two words, or one with a digit, is nobody else's by accident. */
const tellingLength = 8;

/**
 * All that a search looks for. Ids, references, digests, addresses of mail, numbers and telephones are sought anywhere.
 *
 * A name is sought anywhere where it leads to the person: given and family name together, a display name of two words
 * or with a digit, and any single name that nobody else in the database has. Every other name, such as Anna, would be
 * found wherever there is an Anna, and so would one that an organisation or an e-service has: it is sought as all that
 * a column of names holds. What has fewer than four
 * characters is sought nowhere. A street address is sought from eight characters and with its number; postal code
 * and town, which thousands share, and the day of birth are not.
 */
export function soughtFrom(values: KnownValues, facts: NameFacts): Sought[] {
  const uuids = (kind: ValueKind, list: readonly string[]) =>
    list.flatMap((uuid) => [
      ...texts(kind, "anywhere", formsOfUuid(uuid)),
      ...bytes(kind, Buffer.from(uuid.replaceAll("-", ""), "hex")),
    ]);
  const all = [
    ...uuids("id", values.ids),
    ...uuids("reference", values.references),
    ...values.sessions.flatMap((session) => bytes("session", session)),
    ...values.indexes.flatMap((index) => bytes("personal-number-index", index)),
    ...texts("email", "address", values.emails.flatMap(formsOfText)),
    ...texts("email", "whole", keysOf(values.emails, facts)),
    ...texts("identity", "word", values.identities.flatMap(formsOfText)),
    ...texts("personal-number", "number", values.personalNumbers.flatMap(formsOfPersonalNumber)),
    ...texts("telephone", "number", values.telephones.flatMap(formsOfTelephone)),
    ...texts("address", "word", values.streetAddresses.filter(isTelling).flatMap(formsOfText)),
    ...namesOf(values, facts),
    ...values.texts.flatMap((text) => texts("text", "anywhere", formsOfText(text))),
  ];
  const unique = new Map(
    all.map((sought) => [`${sought.kind} ${sought.extent} ${sought.bytes.toString("hex")}`, sought]),
  );
  return [...unique.values()];
}

function namesOf({ names, displayNames }: KnownValues, facts: NameFacts): Sought[] {
  const single = [...names.flatMap(({ given, family }) => [given, family]), ...displayNames];
  const full = names.flatMap(formsOfName);
  const isThing = (name: string) => facts.things.has(name);
  const words = [
    ...names
      .filter(({ given, family }) => !isThing(`${given} ${family}`))
      .flatMap(formsOfName)
      .filter((name) => name.length >= tellingLength),
    ...displayNames.filter((name) => isTelling(name) && !isThing(name)).flatMap(formsOfText),
    ...facts.telling.flatMap(formsOfText),
  ];
  const wholes = [...full, ...single.flatMap(formsOfText), ...keysOf(single, facts)];
  return [...texts("name", "word", words), ...texts("name", "whole", wholes)];
}

function isTelling(text: string): boolean {
  return text.length >= tellingLength && /\S\s+\S|\d/.test(text);
}

function keysOf(values: readonly string[], { orderKeys }: NameFacts): string[] {
  return values.flatMap((value) => orderKeys.get(value) ?? []);
}

function texts(kind: ValueKind, extent: Extent, forms: readonly string[]): Sought[] {
  const long = [...new Set(forms)].filter((form) => form.length >= shortest);
  if (extent === "whole") return long.map((form) => wholeField(kind, Buffer.from(form)));
  return long.flatMap((form) =>
    encodingsOfText(form).map((pattern) => ({ ...pattern, kind, extent, before: 0 })),
  );
}

function bytes(kind: ValueKind, value: Buffer): Sought[] {
  return encodingsOfBytes(value).map((pattern) => ({ ...pattern, kind, extent: "anywhere", before: 0 }));
}

/** Found with its length before it, so that a short name takes no longer to find than a long one. */
function wholeField(kind: ValueKind, value: Buffer): Sought {
  const length = lengthBefore(value);
  const bytes = Buffer.concat([length, value]);
  return { bytes, exact: false, encoding: "plain", kind, extent: "whole", before: length.length };
}

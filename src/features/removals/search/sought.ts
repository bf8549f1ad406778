import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import type { SoughtPerson, ValueKind } from "../known-values.ts";
import { type EncodedPattern, encodingsOfBytes, encodingsOfText } from "./encodings.ts";
import { lengthBefore } from "./sent-rows.ts";
import {
  formsOfLocalPart,
  formsOfName,
  formsOfPersonalNumber,
  formsOfTelephone,
  formsOfText,
  formsOfUuid,
} from "./written-forms.ts";

/**
 * Where a value counts as found. `anywhere`: within any text or bytes. `number`, `address` and `word`: likewise, but with
 * nothing beside it that would make it another number, another address or a longer word. `local-part`: before the @ of an
 * address of mail. `whole`: as all that a column of names holds.
 */
export type Extent = "anywhere" | "number" | "address" | "word" | "local-part" | "whole";

export type Sought = EncodedPattern & {
  readonly kind: ValueKind;
  readonly extent: Extent;
  /** How many bytes of the pattern stand before the value. */
  readonly before: number;
};

/** What is asked of the database before a search. */
export type NameFacts = {
  /** Names, in whole or in part, that no other person has: these alone lead to the person. */
  readonly telling: ReadonlySet<string>;
  /** Names that an organisation, an e-service or a permission has, too. */
  readonly things: ReadonlySet<string>;
  /** What names and addresses are sorted by. */
  readonly orderKeys: ReadonlyMap<string, string>;
};

/** Fewer characters say nothing, wherever they stand. */
const shortest = 4;
/** From here on a text of two words, or one with a digit, is nobody else's by accident. */
const tellingLength = 8;

/**
 * All that a search looks for, in every form and encoding that the program writes. Ids, references, sessions, addresses
 * of mail, identities, numbers with their blind indexes, and telephones are sought anywhere.
 *
 * A name is sought anywhere where it leads to the person: one of eight characters and two words or a digit, such as
 * Anna Andersson, and any that nobody else in the database has. Every other name, such as Anna, would be found wherever
 * there is an Anna, and so would one that an organisation or an e-service has: it is sought as all that a column of names
 * holds. Given and family name together are also sought as addresses of mail have them, anna.andersson. A street address is sought from eight characters and with its number. What has fewer than four characters is
 * sought nowhere; nor are postal code, town and day of birth, which thousands share.
 */
export function soughtFrom(
  { values, traces }: SoughtPerson,
  facts: NameFacts,
  masterKey: MasterKey,
): Sought[] {
  const listed = (kind: ValueKind) => values.filter((value) => value.kind === kind).map(({ value }) => value);
  const [emails, numbers] = [[...listed("email"), ...traces.email], listed("personal-number")];
  const sessions = [...listed("session").map((hex) => Buffer.from(hex, "hex")), ...traces.session];
  const all = [
    ...[...listed("id"), ...traces.id].flatMap((id) => uuid("id", id)),
    ...[...listed("reference"), ...traces.reference].flatMap((reference) => uuid("reference", reference)),
    ...sessions.flatMap((session) => bytes("session", session)),
    ...texts("email", "address", emails.flatMap(formsOfText)),
    ...texts("email", "whole", keysOf(emails, facts)),
    ...texts("identity", "word", [...listed("identity"), ...traces.identity].flatMap(formsOfText)),
    ...texts("personal-number", "number", numbers.flatMap(formsOfPersonalNumber)),
    ...numbers.flatMap((number) => index(masterKey, number)),
    ...texts("telephone", "number", listed("telephone").flatMap(formsOfTelephone)),
    ...texts("street-address", "word", listed("street-address").filter(isTelling).flatMap(formsOfText)),
    ...namesOf(listed("name"), facts),
  ];
  return [...new Map(all.map((sought) => [keyOf(sought), sought])).values()];
}

function keyOf({ kind, extent, exact, bytes }: Sought): string {
  return `${kind} ${extent} ${exact} ${bytes.toString("latin1")}`;
}

function namesOf(names: readonly string[], facts: NameFacts): Sought[] {
  const isSoughtAnywhere = (name: string) =>
    facts.telling.has(name) || (isTelling(name) && !facts.things.has(name));
  return [
    ...texts("name", "word", names.filter(isSoughtAnywhere).flatMap(formsOfName)),
    ...localParts(names.filter((name) => isTelling(name) && isSoughtAnywhere(name))),
    ...texts("name", "whole", [...names.flatMap(formsOfName), ...keysOf(names, facts)]),
  ];
}

/** As they are typed alone: nothing encodes letters, full stops and hyphens. */
function localParts(names: readonly string[]): Sought[] {
  const forms = new Set(names.flatMap(formsOfLocalPart).filter((form) => form.length >= tellingLength));
  return [...forms].map((form) => ({
    ...{ bytes: Buffer.from(form), exact: false, encoding: "plain" },
    ...{ kind: "name", extent: "local-part", before: 0 },
  }));
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

function uuid(kind: ValueKind, id: string): Sought[] {
  return [
    ...texts(kind, "anywhere", formsOfUuid(id)),
    ...bytes(kind, Buffer.from(id.replaceAll("-", ""), "hex")),
  ];
}

function index(masterKey: MasterKey, number: string): Sought[] {
  // whatever was collected is in its canonical form
  return bytes("personal-number-index", blindIndexOf(masterKey, number as PersonalNumber));
}

function bytes(kind: ValueKind, value: Buffer): Sought[] {
  return encodingsOfBytes(value).map((pattern) => ({ ...pattern, kind, extent: "anywhere", before: 0 }));
}

/** Found with its length before it, so that a short name takes no longer to find than a long one. */
function wholeField(kind: ValueKind, value: Buffer): Sought {
  const length = lengthBefore(value);
  const pattern = Buffer.concat([length, value]);
  return { bytes: pattern, exact: false, encoding: "plain", kind, extent: "whole", before: length.length };
}

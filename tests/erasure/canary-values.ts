import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Lived } from "./canary-life.ts";
import type { Worker } from "./canary-population.ts";
import {
  encodingsOf,
  encodingsOfBytes,
  encodingsOfPersonalNumber,
  encodingsOfTelephone,
  encodingsOfUuid,
} from "./encodings.ts";
import type { Sought } from "./pattern-search.ts";

/** Whose value of which kind; `who` is the person's tag. */
export type Told = { readonly who: string; readonly kind: Kind };

export type Kind =
  | "name"
  | "shown name"
  | "first display name"
  | "address"
  | "postal code"
  | "town"
  | "telephone"
  | "birth date"
  | "e-mail"
  | "personal number"
  | "draft"
  | "proposal"
  | "comment"
  | "reason"
  | "staff's reason"
  | "password"
  | "id"
  | "reference"
  | "secret"
  | "HSA-id";

/** All that is known of a canary, in every form that it could stand somewhere in. */
export async function valuesOf(connection: DatabaseConnection, one: Lived): Promise<Sought<Told>[]> {
  const { details, tag: who } = one;
  const sought = (kind: Kind, forms: readonly Buffer[], alone = false) => ({
    forms,
    alone,
    told: { who, kind },
  });
  const texts = (kind: Kind, ...values: string[]) => sought(kind, values.flatMap(encodingsOf));
  const ordered = await orderKeys(connection, [
    details.givenName,
    details.familyName,
    one.email,
    one.firstEmail,
  ]);
  return [
    texts("name", details.givenName, details.familyName),
    sought("name", ordered),
    texts("first display name", details.displayName),
    texts("shown name", one.laterDisplayName),
    sought("shown name", await orderKeys(connection, [one.laterDisplayName])),
    texts("address", details.streetAddress),
    texts("town", details.town, one.laterTown),
    texts("e-mail", one.firstEmail, one.email, one.refusedEmail),
    texts("draft", one.draft),
    texts("proposal", one.proposal),
    texts("comment", one.comment),
    texts("reason", one.reason),
    texts("staff's reason", one.staffReason),
    sought("telephone", encodingsOfTelephone(details.telephone)),
    sought("personal number", encodingsOfPersonalNumber(one.number)),
    sought(
      "postal code",
      [details.postalCode, details.postalCode.replace(" ", "")].map((text) => Buffer.from(text)),
      true,
    ),
    sought(
      "birth date",
      isNoDay(one.born) ? [] : [one.born, one.born.replaceAll("-", "")].map((text) => Buffer.from(text)),
      true,
    ),
    sought("id", encodingsOfUuid(one.id)),
    sought("reference", encodingsOfUuid(one.reference)),
    sought("secret", (await secretsOf(connection, one)).flatMap(encodingsOfBytes)),
  ];
}

/** Some coordination numbers tell the year alone, which stands everywhere. */
export function isNoDay(born: string): boolean {
  return born.length < 8;
}

/** All that is known of somebody who worked in an organisation or the authority. */
export async function workersValues(
  connection: DatabaseConnection,
  { tag: who, details }: Worker,
): Promise<Sought<Told>[]> {
  const { givenName, familyName, email, hsaId } = details;
  return [
    { told: { who, kind: "name" }, forms: [givenName, familyName].flatMap(encodingsOf) },
    { told: { who, kind: "name" }, forms: await orderKeys(connection, [givenName, familyName]) },
    { told: { who, kind: "e-mail" }, forms: encodingsOf(email) },
    { told: { who, kind: "HSA-id" }, forms: encodingsOf(hsaId.canonical) },
  ];
}

/** What the lists are put in order by: not the text, but as telling. */
async function orderKeys({ pool }: DatabaseConnection, texts: readonly string[]): Promise<Buffer[]> {
  const { rows } = await pool.query<{ key: string }>(
    "select split_part(swedish_order(one), chr(1), 1) as key from unnest($1::text[]) as one",
    [texts],
  );
  return rows.map(({ key }) => Buffer.from(key.replace(/[A-Z]/g, (letter) => letter.toLowerCase())));
}

/** What the database holds in bytes of the person: sealed numbers, digests, hashes and keys. */
async function secretsOf({ pool }: DatabaseConnection, { id, reference }: Lived): Promise<Buffer[]> {
  const { rows } = await pool.query<{ secret: Buffer | null }>(
    `select personal_number as secret from external_users where id = $1
      union all select personal_number_index from external_users where id = $1
      union all select id from sessions where external_user_id = $1
      union all select id from links where external_user_id = $1
      union all select id from known_browsers where external_user_id = $1
      union all select convert_to(hash, 'UTF8') from external_user_passwords where external_user_id = $1
      union all select wrapped_key from keystore.person_keys where person_reference = $2`,
    [id, reference],
  );
  return rows.flatMap(({ secret }) => secret ?? []);
}

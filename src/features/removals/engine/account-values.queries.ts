import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type KnownValue, known } from "../known-values.ts";
import { readableNumber } from "./readable-number.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/**
 * What an external user's account says of them, and the names that were shown when they voted or commented.
 *
 * Unscoped: whoever removes somebody has had them in their scope. It is shown to nobody: it is put by, encrypted, to search
 * for what a removal has left, and what is typed to stay is compared with it. So with all that is read here.
 */
export async function accountValues(db: Db, masterKey: MasterKey, subject: string): Promise<KnownValue[]> {
  const account = await db
    .selectFrom("external_users")
    .select(["id", "personal_number as sealed", "email", "given_name as givenName"])
    .select(["family_name as familyName", "display_name as displayName", "street_address as streetAddress"])
    .select(["postal_code as postalCode", "town", "telephone", "birth_date as birthDate"])
    .where("id", "=", subject as never)
    .executeTakeFirst();
  if (account === undefined) return [];
  const { id, sealed, ...details } = account;
  const names = await db
    .selectFrom(
      sql<{ name: string }>`(
        select author_name as name from comments where external_user_id = ${subject} and author_name is not null
        union select author_name from votes where external_user_id = ${subject} and author_name is not null
      )`.as("shown"),
    )
    .select("name")
    .execute();
  const number = sealed === null ? undefined : readableNumber(masterKey, sealed, id);
  return [
    ...known(details),
    ...names.flatMap(({ name }) => known({ displayName: name })),
    ...(number === undefined ? [] : [{ kind: "personal-number", value: number } as const]),
  ];
}

/** Unscoped: as {@link accountValues}. */
export async function memberValues(db: Db, subject: string): Promise<KnownValue[]> {
  const member = await db
    .selectFrom("members")
    .select(["given_name as givenName", "family_name as familyName", "hsa_id as hsaId", "email"])
    .where("id", "=", subject as never)
    .executeTakeFirst();
  return member === undefined ? [] : known(member);
}

/** Unscoped: as {@link accountValues}. */
export async function staffValues(db: Db, subject: string): Promise<KnownValue[]> {
  const staff = await db
    .selectFrom("staff")
    .select(["given_name as givenName", "family_name as familyName", "identity", "email"])
    .where("id", "=", subject as never)
    .executeTakeFirst();
  return staff === undefined ? [] : known(staff);
}

import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { ExternalUserId } from "../external-user.ts";
import type { DetailName } from "./details.ts";

/** What a person has told of themselves, as it is stored; the personal number opened. */
export type StoredDetails = {
  readonly reference: PersonReference;
  readonly email: EmailAddress;
  readonly texts: Readonly<Record<Exclude<DetailName, "personalNumber">, string | null>>;
  readonly personalNumber: PersonalNumber | null;
  /** From then on the number stands fast. */
  readonly personalNumberVerifiedAt: Date | null;
};

/** Unscoped: whoever asks is the account's own person. */
export async function findOwnDetails(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  id: ExternalUserId,
): Promise<StoredDetails | undefined> {
  const row = await selectDetails(db, id).executeTakeFirst();
  return row && storedDetails(row, masterKey, id);
}

/** The same, locked as every change of an account begins; nobody's whose removal has begun. Unscoped: as above. */
export async function lockOwnDetails(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  id: ExternalUserId,
): Promise<StoredDetails | undefined> {
  const row = await selectDetails(sql, id).where("removal_id", "is", null).forUpdate().executeTakeFirst();
  return row && storedDetails(row, masterKey, id);
}

function selectDetails(db: ReadonlyKysely<Database> | Transaction<Database>, id: ExternalUserId) {
  return db
    .selectFrom("external_users")
    .select(["person_reference", "email", "given_name", "family_name", "display_name"])
    .select(["street_address", "postal_code", "town", "telephone"])
    .select(["personal_number", "personal_number_verified_at"])
    .where("id", "=", id);
}

type DetailsRow = Awaited<ReturnType<ReturnType<typeof selectDetails>["executeTakeFirstOrThrow"]>>;

function storedDetails(row: DetailsRow, masterKey: MasterKey, id: ExternalUserId): StoredDetails {
  const number = row.personal_number;
  return {
    reference: row.person_reference as PersonReference,
    email: row.email as EmailAddress,
    texts: {
      givenName: row.given_name,
      familyName: row.family_name,
      displayName: row.display_name,
      streetAddress: row.street_address,
      postalCode: row.postal_code,
      town: row.town,
      telephone: row.telephone,
    },
    personalNumber: number === null ? null : openPersonalNumber(masterKey, number, id),
    personalNumberVerifiedAt: row.personal_number_verified_at,
  };
}

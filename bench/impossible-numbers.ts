import type pg from "pg";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { Id } from "#platform/ids.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { masterKey } from "./pages.ts";

/**
 * Seals numbers of the form of a personal identity number that are nobody's, since no year has a thirteenth month, for
 * people whose numbers are going to be opened: what the generated rows hold cannot be.
 * @param first the first of the numbers: two people with the same one have one vote between them
 */
export async function sealImpossibleNumbers(
  pool: pg.Pool,
  people: readonly Id<"external_users">[],
  first = 0,
): Promise<void> {
  const sealed = people.map((id, place) =>
    sealPersonalNumber(masterKey, `190013${String(first + place).padStart(6, "0")}` as PersonalNumber, id),
  );
  await pool.query(
    `update external_users set personal_number = given.sealed
       from unnest($1::uuid[], $2::bytea[]) as given (id, sealed) where external_users.id = given.id`,
    [people, sealed],
  );
}

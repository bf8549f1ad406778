import { sql as statement, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { StaffIdentity } from "./identity.ts";
import type { StaffId, StaffPerson } from "./staff-person.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/** What looking after staff is done within: the authority's own people are all of one house. */
export type StaffScope = AuthorityScope<"manage-staff">;

/** The staff member with this id, also one whose work has ended. */
export async function findStaff(
  db: Reader,
  _scope: StaffScope,
  id: StaffId,
): Promise<StaffPerson | undefined> {
  const row = await selectStaff(db).where("id", "=", id).executeTakeFirst();
  return row && { ...row, reference: row.reference as PersonReference };
}

/** Who has this identity now, as the database compares them: without regard to case. */
export async function findStaffByIdentity(
  db: Reader,
  _scope: StaffScope,
  { scheme, value }: StaffIdentity,
): Promise<StaffPerson | undefined> {
  const row = await selectStaff(db)
    .where("identity_scheme", "=", scheme)
    .where("identity_canonical", "=", statement<string>`upper(${value}::text collate "C")`)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row && { ...row, reference: row.reference as PersonReference };
}

function selectStaff(db: Reader) {
  return db
    .selectFrom("staff")
    .select(["id", "person_reference as reference", "given_name as givenName", "family_name as familyName"])
    .select(["identity_scheme as scheme", "identity", "email"])
    .select(["created_at as createdAt", "last_signed_in_at as lastSignedInAt", "ended_at as endedAt"]);
}

/**
 * Locks everybody who works here, in the order of their ids, until the transaction ends. Every change of rights and
 * every ending takes these locks first: whether a right is held, and by whom else, then stays as it is found. They are
 * few hundreds at most and such changes are rare; locks on the few concerned would leave two who each rely on the other.
 */
export async function lockStaff(sql: Transaction<Database>, _scope: StaffScope): Promise<void> {
  await sql
    .selectFrom("staff")
    .select("id")
    .where("ended_at", "is", null)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}

/** Who holds the right now. */
export async function holdersOf(
  sql: Transaction<Database>,
  _scope: StaffScope,
  right: Right,
): Promise<ReadonlySet<StaffId>> {
  const rows = await sql
    .selectFrom("staff_rights")
    .innerJoin("staff", "staff.id", "staff_rights.staff_id")
    .select("staff.id")
    .where("staff_rights.name", "=", right)
    .where("staff_rights.taken_at", "is", null)
    .where("staff.ended_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

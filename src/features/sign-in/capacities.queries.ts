import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Capacity } from "./entry.ts";
import { actorOfMember, currentMembers, isSuspended } from "./members.queries.ts";
import { actorOfStaff, currentStaff } from "./staff.queries.ts";

type Db = ReadonlyKysely<Database>;

/**
 * Every capacity in which somebody with this HSA-id is registered: staff of the authority, and current member of
 * organisations.
 *
 * Unscoped: it is asked before the person acts for any of them; the answer is shown to that person alone.
 */
export async function findCapacities(db: Db, hsaId: CanonicalHsaId): Promise<Capacity[]> {
  return [...(await staffCapacities(db, hsaId)), ...(await memberCapacities(db, hsaId))];
}

/** Unscoped, as above. */
async function staffCapacities(db: Db, hsaId: CanonicalHsaId): Promise<Capacity[]> {
  const rows = await currentStaff(db)
    .where("identity_scheme", "=", "hsa-id")
    .where("identity_canonical", "=", hsaId)
    .execute();
  return rows.map((row) => ({ actor: actorOfStaff(row), language: row.language, suspended: false }));
}

/** Unscoped, as above. */
async function memberCapacities(db: Db, hsaId: CanonicalHsaId): Promise<Capacity[]> {
  const rows = await currentMembers(db)
    .select(["members.language", isSuspended.as("suspended")])
    .where("members.hsa_id_canonical", "=", hsaId)
    .orderBy(sql`swedish_order(organisations.name) collate "C"`)
    .orderBy("members.id")
    .execute();
  return rows.map((row) => ({
    actor: actorOfMember(row),
    language: row.language,
    suspended: row.suspended,
  }));
}

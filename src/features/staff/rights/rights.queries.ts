import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Right } from "#platform/access/rights.ts";
import type { StaffScope } from "../staff.queries.ts";
import type { StaffId } from "../staff-person.ts";
import type { HoldingId } from "./rights-decision.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/** A right that somebody holds, since when, and who gave it. */
export type Holding = {
  readonly right: Right;
  readonly row: HoldingId;
  readonly givenAt: Date;
  /** The giver's reference; null for the operator. */
  readonly by: string | null;
  /** Undefined for whoever is not of the staff. */
  readonly giver: string | undefined;
};

/** What the staff member holds now. */
export async function rightsHeldBy(db: Reader, _scope: StaffScope, id: StaffId): Promise<Holding[]> {
  const rows = await db
    .selectFrom("staff_rights")
    .leftJoin("staff as giver", "giver.person_reference", "staff_rights.given_by")
    .select(["staff_rights.name as right", "staff_rights.id as row"])
    .select(["staff_rights.given_at as givenAt", "staff_rights.given_by as by"])
    .select(["giver.given_name", "giver.family_name"])
    .where("staff_rights.staff_id", "=", id)
    .where("staff_rights.taken_at", "is", null)
    .execute();
  return rows.map(({ given_name, family_name, ...held }) => ({
    ...held,
    giver: given_name === null ? undefined : `${given_name} ${family_name}`,
  }));
}

/** Which of these holdings of the staff member have been taken back, and by whom; null for the operator. */
export async function holdingsTakenBack(
  sql: Transaction<Database>,
  _scope: StaffScope,
  id: StaffId,
  holdings: readonly HoldingId[],
): Promise<ReadonlyMap<HoldingId, string | null>> {
  if (holdings.length === 0) return new Map();
  const rows = await sql
    .selectFrom("staff_rights")
    .select(["id", "taken_by as by"])
    .where("staff_id", "=", id)
    .where("id", "in", holdings)
    .where("taken_at", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.by]));
}

/** What was last done with a right of the staff member, and by whom. */
export type LatestTouch = {
  readonly right: Right;
  readonly kind: "given" | "taken";
  readonly at: Date;
  /** Undefined for whoever is not of the staff. */
  readonly by: string | undefined;
};

/** For those whose ticks met somebody else's: what the other did. */
export async function latestTouches(
  db: ReadonlyKysely<Database>,
  _scope: StaffScope,
  id: StaffId,
  rights: readonly Right[],
): Promise<LatestTouch[]> {
  if (rights.length === 0) return [];
  const rows = await db
    .selectFrom("staff_rights")
    .leftJoin("staff as by", (join) =>
      join.on((on) =>
        on(
          "by.person_reference",
          "=",
          on.case().when("taken_at", "is", null).then(on.ref("given_by")).else(on.ref("taken_by")).end(),
        ),
      ),
    )
    .distinctOn("staff_rights.name")
    .select(["staff_rights.name as right", "given_at", "taken_at", "by.given_name", "by.family_name"])
    .where("staff_rights.staff_id", "=", id)
    .where("staff_rights.name", "in", rights)
    .orderBy("staff_rights.name")
    .orderBy("given_at", "desc")
    .orderBy("staff_rights.id", "desc")
    .execute();
  return rows.map((row) => ({
    right: row.right,
    kind: row.taken_at === null ? "given" : "taken",
    at: row.taken_at ?? row.given_at,
    by: row.given_name === null ? undefined : `${row.given_name} ${row.family_name}`,
  }));
}

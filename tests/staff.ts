import type { StaffMember } from "#platform/access/actor.ts";
import { operator } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId } from "#platform/ids.ts";
import { findCapacities } from "#sign-in";
import { addStaff, parseIdentity, type StaffDetails } from "#staff";
import { email, hsaId, name } from "./municipality.ts";

let people = 0;

/** Details of somebody who does not work here yet. */
export function newStaffDetails(givenName = "Hanna", familyName = "Hand"): StaffDetails {
  people += 1;
  const identity = parseIdentity("hsa-id", `SE2021009994-T${people}`, ["SE"]);
  if (!identity.ok) throw new Error(`the test's own data is wrong: ${identity.fault}`);
  return {
    givenName: name(givenName),
    familyName: name(familyName),
    identity: identity.value,
    email: email(`handlaggare-${people}@demomyndigheten.example`),
  };
}

/**
 * Somebody of the staff with exactly these rights, given by nobody in particular: also what no form would give, such as
 * a right without the one that it stands below.
 */
export async function newStaff(
  door: Door,
  rights: readonly Right[],
  details = newStaffDetails(),
): Promise<StaffMember> {
  const { staff } = await change(door, operator, (tx) => addStaff(tx, operator, details));
  const given_at = door.clock();
  const rows = rights.map((right) => ({
    id: newId<"staff_rights">(given_at),
    staff_id: staff,
    name: right,
    given_at,
  }));
  if (rows.length > 0) await door.db.insertInto("staff_rights").values(rows).execute();
  return await actorWith(door, details);
}

/** The staff member as a request made now would have them. */
export async function actorWith({ db }: Door, { identity }: StaffDetails): Promise<StaffMember> {
  const capacities = await findCapacities(readOnly(db), hsaId(identity.value).canonical);
  const actor = capacities.find((capacity) => capacity.actor.kind === "staff")?.actor;
  if (actor?.kind !== "staff") throw new Error("there is no such staff member");
  return actor;
}

/** Everything that the acts on staff may write. A refusal leaves it as it was: rows, sessions and log alike. */
export async function staffLedger({ db }: Pick<Door, "db">) {
  const staff = await db.selectFrom("staff").selectAll().orderBy("id").execute();
  const rights = await db.selectFrom("staff_rights").selectAll().orderBy("id").execute();
  const sessions = await db
    .selectFrom("sessions")
    .selectAll()
    .where("staff_id", "is not", null)
    .orderBy("id")
    .execute();
  const events = await db
    .selectFrom("audit_events")
    .select(["code", "outcome", "actor_reference", "subject_reference", "organisation_id", "details"])
    .where("code", "in", ["staff-added", "staff-ended", "rights-given", "rights-taken"])
    .orderBy("sequence")
    .execute();
  return { staff, rights, sessions, events };
}

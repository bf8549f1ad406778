import { operator } from "#platform/access/actor.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { addStaff, addStaffWithRights, changeRights, findStaffByIdentity } from "#staff";
import { readStaffDetails } from "./read-details.ts";
import { findStaffMember } from "./world.queries.ts";
import type { WorldStaff } from "./world-person.ts";

/** As the operator adds the first who looks after staff, with `npx behorig staff add`. */
export async function seedFirstStaff(door: Door, person: WorldStaff): Promise<void> {
  const details = readStaffDetails(person);
  if ((await idOf(door, person)) !== undefined) return;
  await change(door, operator, (tx) => addStaffWithRights(tx, operator, details, new Set(person.rights)));
}

/** As somebody who looks after staff adds a colleague, and then ticks the rights. */
export async function seedStaff(door: Door, by: WorldStaff, person: WorldStaff): Promise<void> {
  const actor = await findStaffMember(door.db, by);
  const details = readStaffDetails(person);
  const known = await idOf(door, person);
  const staff = known ?? (await change(door, actor, (tx) => addStaff(tx, actor, details))).staff;
  const ticks = { seen: new Map(), ticked: new Set(person.rights) };
  await change(door, actor, (tx) => changeRights(tx, actor, staff, ticks));
}

async function idOf({ db }: Door, person: WorldStaff) {
  const scope = authorityScopeOf(operator, "manage-staff");
  const { identity } = readStaffDetails(person);
  return (await findStaffByIdentity(readOnly(db), scope, identity))?.id;
}

import { randomUUID } from "node:crypto";
import type { StaffMember } from "#platform/access/actor.ts";
import { type Right, rightAbove } from "#platform/access/rights.ts";
import type { Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId } from "#platform/ids.ts";
import { actorOfStaff, currentStaff } from "../src/features/sign-in/staff.queries.ts";

let people = 0;

/** A staff member of the test's own who holds these rights, with those that they stand below. */
export async function staffMember(door: Door, ...rights: Right[]): Promise<StaffMember> {
  people += 1;
  const now = door.clock();
  const id = newId<"staff">(now);
  await door.db
    .insertInto("staff")
    .values({
      id,
      person_reference: randomUUID(),
      given_name: "Greta",
      family_name: "Granskare",
      identity_scheme: "hsa-id",
      identity: `SE2120009994-PG${people}`,
      email: `granskare-${people}@demomyndigheten.example`,
      created_at: now,
    })
    .execute();
  const held = new Set(rights.flatMap((right) => [right, ...aboveOf(right)]));
  for (const name of held) {
    await door.db
      .insertInto("staff_rights")
      .values({ id: newId<"staff_rights">(now), staff_id: id, name, given_at: now })
      .execute();
  }
  return actorOfStaff(await currentStaff(readOnly(door.db)).where("id", "=", id).executeTakeFirstOrThrow());
}

function aboveOf(right: Right): Right[] {
  const above = rightAbove(right);
  return above === undefined ? [] : [above];
}

import { beforeEach, describe, expect, test } from "vitest";
import { addMember, changePermissions, type MemberId, removeMember } from "#members";
import { operator } from "#platform/access/actor.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { readKeys } from "#platform/audit/person-keys.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { endStaff } from "#staff";
import { type Municipality, newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import { suspend } from "../../../../tests/office.ts";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import { queuedJobs } from "../../../../tests/queues.ts";
import { mistake, orderRemovalOf, removalParts } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { newStaff, newStaffDetails } from "../../../../tests/staff.ts";
import { everything, readLog } from "../../audit/log.ts";
import type { Removed } from "../removal.ts";
import { carryOutRemoval } from "./carrying-out.ts";
import { requestEndedRemoval } from "./ended-request.ts";
import type { RemovalParts } from "./parts.ts";
import { takeUpRemovals, tidyRemovals } from "./tidying.ts";

let door: ScratchDoor;
let parts: RemovalParts;
let town: Municipality;
const day = 86_400_000;

beforeEach(async () => {
  door = await scratchDoor();
  parts = removalParts(door, door.connection);
  town = await newMunicipality(door);
});

type Ended = Removed & { readonly population: "member" | "staff" };

/** A user with a permission, a suspension and a session, removed by the administrator. */
async function endedMember(): Promise<Ended> {
  const { ada, schools } = town;
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails("Nils", "Namnlös")));
  const ticks = { seen: new Map(), ticked: new Set([schools.permissions[0]]) };
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks));
  await suspend(door, member);
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  return await memberAsRemoved(member);
}

async function memberAsRemoved(member: MemberId): Promise<Ended> {
  const { id, person_reference } = await door.db
    .selectFrom("members")
    .select(["id", "person_reference"])
    .where("id", "=", member)
    .executeTakeFirstOrThrow();
  return { population: "member", subject: id, reference: person_reference as Ended["reference"] };
}

async function endedStaff(): Promise<Ended> {
  const manager = await newStaff(door, ["manage-staff"]);
  const { staff, reference } = await newStaff(door, ["read-log"], newStaffDetails("Hedda", "Namnlös"));
  await change(door, manager, (tx) => endStaff(tx, manager, staff));
  return { population: "staff", subject: staff, reference };
}

const request = (removed: Ended) =>
  change(door, operator, (tx) => requestEndedRemoval(tx, operator, removed, mistake));

const tablesOf = {
  member: ["members", "grants", "member_suspensions"],
  staff: ["staff", "staff_rights"],
} as const;

describe.each([
  ["A user of an organisation", endedMember],
  ["A staff member", endedStaff],
] as const)("%s who has ended", (_, end) => {
  test("is removed with everything of theirs, and the log names them no more", async () => {
    const removed = await end();
    const logged = async () => {
      const reader = await newStaff(door, ["read-log"]);
      const scope = authorityScopeOf(reader, "read-log");
      const first = { kind: "first" } as const;
      return JSON.stringify(await readLog(readOnly(door.db), door.masterKey, scope, everything, first, 50));
    };
    expect(await logged()).toContain("Namnlös");
    const outcome = await request(removed);
    if (outcome.kind !== "ordered") throw new Error(outcome.kind);
    expect(await carryOutRemoval(parts, outcome.removal)).toEqual({ kind: "sealed" });
    for (const table of tablesOf[removed.population]) {
      const { rows } = await door.connection.pool.query(
        `select from ${table} where to_jsonb(${table})::text like $1`,
        [`%${removed.subject}%`],
      );
      expect(rows, table).toEqual([]);
    }
    expect(await readKeys(readOnly(door.db), door.masterKey, [removed.reference])).toEqual(new Map());
    expect(await logged()).not.toContain("Namnlös");
    expect(await request(removed)).toEqual({ kind: "nobody" });
  });

  test("is removed by the retention rule two years later, and not a day before", async () => {
    const removed = await end();
    const ended = door.clock();
    const later = new Date(ended);
    later.setUTCFullYear(ended.getUTCFullYear() + 2);
    await tidyRemovals({ ...door, clock: () => later }, later, 2);
    expect(await door.db.selectFrom("removals").select("id").execute()).toEqual([]);
    const dayAfter = new Date(later.getTime() + day);
    await tidyRemovals({ ...door, clock: () => dayAfter }, dayAfter, 2);
    const [removal, ...others] = await door.db.selectFrom("removals").selectAll().execute();
    expect(others).toEqual([]);
    expect(removal).toMatchObject({
      population: removed.population,
      subject_id: removed.subject,
      account: "delete",
      ground: "retention-rule",
      requested_by_kind: "system",
      state: "approved",
    });
    if (removal === undefined) return;
    expect(await carryOutRemoval(parts, removal.id)).toEqual({ kind: "sealed" });
    await tidyRemovals({ ...door, clock: () => dayAfter }, dayAfter, 2);
    expect(await door.db.selectFrom("removals").select("id").execute()).toHaveLength(1);
  });
});

test("nobody who still belongs to an organisation or works here is removed", async () => {
  const { ada } = town;
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails()));
  expect(await request(await memberAsRemoved(member))).toEqual({ kind: "not-ended" });
  const { staff, reference } = await newStaff(door, ["read-log"]);
  expect(await request({ population: "staff", subject: staff, reference })).toEqual({ kind: "not-ended" });
  expect(await door.db.selectFrom("removals").select("id").execute()).toEqual([]);
});

test("what got stuck is taken up every night and at every start, and what is not due is left", async () => {
  const choices = { account: "delete", comments: "delete", votes: "delete" } as const;
  const under = await orderRemovalOf(door, await newExternalUser(door), choices);
  const due = await orderRemovalOf(door, await newExternalUser(door), choices);
  const early = await orderRemovalOf(door, await newExternalUser(door), choices);
  const at = (time: number) => ({ waits_until: new Date(door.clock().getTime() + time) });
  const hindered = { ...parts, journal: { append: () => Promise.reject(new Error("no disk")) } };
  await expect(carryOutRemoval(hindered, under)).rejects.toThrow();
  await door.db.updateTable("removals").set(at(-1)).where("id", "=", due).execute();
  await door.db.updateTable("removals").set(at(1)).where("id", "=", early).execute();
  await door.connection.pool.query("delete from pgboss.job");
  await takeUpRemovals(door, door.clock());
  const queued = (await queuedJobs(door.connection)).map(({ row }) => row).join();
  expect(queued).toContain(under);
  expect(queued).toContain(due);
  expect(queued).not.toContain(early);
});

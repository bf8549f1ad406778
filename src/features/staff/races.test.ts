import { describe, expect, test } from "vitest";
import { operator, type StaffMember } from "#platform/access/actor.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { Problem } from "#platform/http/problem.ts";
import { scratchDoor } from "../../../tests/scratch.ts";
import { newStaff } from "../../../tests/staff.ts";
import { endStaff } from "./ending.ts";
import type { Manager } from "./office.ts";
import { rightsHeldBy } from "./rights/rights.queries.ts";
import { changeRights } from "./rights/rights-change.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;
const scope = authorityScopeOf(operator, "manage-staff");

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("of two who take the right to look after staff from each other exactly one succeeds", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, one, other } = await twoManagers();
        const outcomes = await Promise.all([
          told(takeAll(door, one, other)),
          told(takeAll(door, other, one)),
        ]);
        expect(outcomes.toSorted()).toEqual(["403", "changed"]);
        expect(await managersIn(door)).toBe(1);
      }
    });

    test("of two who end each other exactly one succeeds", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, one, other } = await twoManagers();
        const outcomes = await Promise.all([told(end(door, one, other)), told(end(door, other, one))]);
        expect(outcomes.toSorted()).toEqual(["403", "ended"]);
        expect(await managersIn(door)).toBe(1);
      }
    });

    test("of two operators who take it from the last two one is refused", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, one, other } = await twoManagers();
        const outcomes = await Promise.all([
          told(takeAll(door, operator, one)),
          told(end(door, operator, other)),
        ]);
        expect(outcomes.filter((outcome) => outcome === "last-manager")).toHaveLength(1);
        expect(await managersIn(door)).toBe(1);
      }
    });

    test("in a circle of three who take it from each other somebody is left", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, one, other } = await twoManagers();
        const third = await newStaff(door, ["manage-staff"]);
        await Promise.all([
          told(takeAll(door, one, other)),
          told(takeAll(door, other, third)),
          told(takeAll(door, third, one)),
        ]);
        expect(await managersIn(door)).toBeGreaterThan(0);
      }
    });
  },
);

async function twoManagers() {
  const door = await scratchDoor();
  const [one, other] = [await newStaff(door, ["manage-staff"]), await newStaff(door, ["manage-staff"])];
  return { door, one, other };
}

async function takeAll(door: Door, actor: Manager, person: StaffMember) {
  const held = await rightsHeldBy(readOnly(door.db), scope, person.staff);
  const ticks = { seen: new Map(held.map(({ right, row }) => [right, row])), ticked: new Set<never>() };
  return await change(door, actor, (tx) => changeRights(tx, actor, person.staff, ticks));
}

function end(door: Door, actor: Manager, person: StaffMember) {
  return change(door, actor, (tx) => endStaff(tx, actor, person.staff));
}

/** What came of it: the outcome's kind, or the status of a refusal. */
async function told(work: Promise<{ readonly kind: string }>): Promise<string> {
  try {
    return (await work).kind;
  } catch (error) {
    if (error instanceof Problem) return String(error.status);
    throw error;
  }
}

async function managersIn({ db }: Door): Promise<number> {
  const rows = await db
    .selectFrom("staff_rights")
    .innerJoin("staff", "staff.id", "staff_rights.staff_id")
    .select("staff.id")
    .where("name", "=", "manage-staff")
    .where("taken_at", "is", null)
    .where("ended_at", "is", null)
    .execute();
  return rows.length;
}

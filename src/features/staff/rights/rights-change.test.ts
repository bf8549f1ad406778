import { beforeEach, expect, test } from "vitest";
import { operator, type StaffMember } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId } from "#platform/ids.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { newStaff, newStaffDetails, staffLedger } from "../../../../tests/staff.ts";
import { endStaff } from "../ending.ts";
import type { Manager } from "../office.ts";
import { latestTouches, rightsHeldBy } from "./rights.queries.ts";
import { changeRights } from "./rights-change.ts";
import type { RightTicks } from "./rights-decision.ts";

const scope = authorityScopeOf(operator, "manage-staff");

let door: ScratchDoor;
let sanna: StaffMember;
let petra: StaffMember;
beforeEach(async () => {
  door = await scratchDoor();
  sanna = await newStaff(door, ["manage-staff"], newStaffDetails("Sanna", "Kontakt"));
  petra = await newStaff(door, []);
});

const heldBy = (person: StaffMember) => rightsHeldBy(readOnly(door.db), scope, person.staff);

/** What a form shows now, with these boxes ticked. */
async function form(person: StaffMember, ...ticked: Right[]): Promise<RightTicks> {
  const held = await heldBy(person);
  return { seen: new Map(held.map(({ right, row }) => [right, row])), ticked: new Set(ticked) };
}

const send = (actor: Manager, person: StaffMember, ticks: RightTicks) =>
  change(door, actor, (tx) => changeRights(tx, actor, person.staff, ticks));

test("what is ticked is given, who gave it is remembered, and the log names it without an organisation", async () => {
  const outcome = await send(sanna, petra, await form(petra, "set-passwords", "manage-external-users"));
  expect(outcome).toEqual({
    kind: "changed",
    given: ["manage-external-users", "set-passwords"],
    taken: [],
  });
  expect((await heldBy(petra)).map(({ right, giver }) => `${right} from ${giver}`).toSorted()).toEqual([
    "manage-external-users from Sanna Kontakt",
    "set-passwords from Sanna Kontakt",
  ]);
  const { events } = await staffLedger(door);
  expect(events.at(-1)).toEqual({
    code: "rights-given",
    outcome: "done",
    actor_reference: sanna.reference,
    subject_reference: petra.reference,
    organisation_id: null,
    details: { rights: ["manage-external-users", "set-passwords"] },
  });
});

test("giving one right and taking another is told as two events, and the row taken stays as history", async () => {
  await send(sanna, petra, await form(petra, "read-log"));
  await send(sanna, petra, await form(petra, "manage-external-users"));
  const { rights, events } = await staffLedger(door);
  expect(rights.find(({ name }) => name === "read-log")).toMatchObject({
    taken_at: door.clock(),
    taken_by: sanna.reference,
  });
  expect(events.slice(-2).map(({ code }) => code)).toEqual(["rights-given", "rights-taken"]);
});

test("each one's own ticks are applied, whoever is first", async () => {
  const other = await newStaff(door, ["manage-staff"]);
  const [first, second] = [await form(petra, "read-log"), await form(petra, "manage-external-users")];
  await send(sanna, petra, first);
  await send(other, petra, second);
  expect((await heldBy(petra)).map(({ right }) => right).toSorted()).toEqual([
    "manage-external-users",
    "read-log",
  ]);
});

test("when both touch the same right the second saves nothing and is told of the first", async () => {
  const other = await newStaff(door, ["manage-staff"]);
  const seen = await form(petra, "read-log");
  await send(sanna, petra, seen);
  const before = await staffLedger(door);
  expect(await send(other, petra, seen)).toEqual({ kind: "conflict", rights: ["read-log"] });
  expect(await staffLedger(door)).toEqual(before);
  expect(await latestTouches(readOnly(door.db), scope, petra.staff, ["read-log"])).toEqual([
    { right: "read-log", kind: "given", at: door.clock(), by: "Sanna Kontakt" },
  ]);
});

test("nobody gives or takes their own rights", async () => {
  const before = await staffLedger(door);
  expect(await send(sanna, sanna, await form(sanna, "manage-staff", "read-log"))).toEqual({
    kind: "own-rights",
  });
  expect(await send(sanna, sanna, await form(sanna))).toEqual({ kind: "own-rights" });
  expect(await staffLedger(door)).toEqual(before);
});

test("a right that was lost after the page was shown gives nothing any more: the click is refused", async () => {
  const other = await newStaff(door, ["manage-staff"]);
  const seen = await form(petra, "read-log");
  await send(other, sanna, await form(sanna));
  const before = await staffLedger(door);
  await expect(send(sanna, petra, seen)).rejects.toMatchObject({ status: 403 });
  expect(await staffLedger(door)).toEqual(before);
});

test("the operator cannot take the right to look after staff from the last who has it", async () => {
  const before = await staffLedger(door);
  expect(await send(operator, sanna, await form(sanna))).toEqual({ kind: "last-manager" });
  expect(await staffLedger(door)).toEqual(before);
  await newStaff(door, ["manage-staff"]);
  expect(await send(operator, sanna, await form(sanna))).toMatchObject({ taken: ["manage-staff"] });
});

test("nobody gives rights to somebody whose work has ended, or to nobody", async () => {
  const seen = await form(petra, "read-log");
  await change(door, sanna, (tx) => endStaff(tx, sanna, petra.staff));
  const before = await staffLedger(door);
  expect(await send(sanna, petra, seen)).toEqual({ kind: "ended" });
  const nobody = { ...petra, staff: newId<"staff">(door.clock()) };
  await expect(send(sanna, nobody, seen)).rejects.toMatchObject({ status: 404 });
  expect(await staffLedger(door)).toEqual(before);
});

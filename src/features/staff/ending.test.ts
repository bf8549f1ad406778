import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { operator, type StaffMember } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { actorWith, newStaff, newStaffDetails, staffLedger } from "../../../tests/staff.ts";
import { addStaff } from "./addition.ts";
import { endStaff } from "./ending.ts";

let door: ScratchDoor;
let sanna: StaffMember;
beforeEach(async () => {
  door = await scratchDoor();
  sanna = await newStaff(door, ["manage-staff"]);
});

test("ending ends the work, the rights and the sessions at once, and keeps the rows as history", async () => {
  const petra = await newStaff(door, ["manage-external-users", "set-passwords"]);
  const now = door.clock();
  const id = createHash("sha256").update(petra.staff).digest();
  const session = { id, staff_id: petra.staff, acr: "loa3", created_at: now, last_seen_at: now };
  await door.db.insertInto("sessions").values(session).execute();
  const rights = ["manage-external-users", "set-passwords"];
  expect(await change(door, sanna, (tx) => endStaff(tx, sanna, petra.staff))).toEqual({
    kind: "ended",
    rights,
  });
  const ledger = await staffLedger(door);
  expect(ledger.staff.find((row) => row.id === petra.staff)).toMatchObject({ ended_at: now });
  expect(ledger.rights.filter((row) => row.staff_id === petra.staff)).toEqual([
    expect.objectContaining({ taken_at: now, taken_by: sanna.reference }),
    expect.objectContaining({ taken_at: now, taken_by: sanna.reference }),
  ]);
  expect(ledger.sessions).toEqual([]);
  expect(ledger.events.at(-1)).toMatchObject({
    code: "staff-ended",
    subject_reference: petra.reference,
    organisation_id: null,
    details: { rights },
  });
});

test("nobody ends themselves", async () => {
  await newStaff(door, ["manage-staff"]);
  const before = await staffLedger(door);
  expect(await change(door, sanna, (tx) => endStaff(tx, sanna, sanna.staff))).toEqual({ kind: "yourself" });
  expect(await staffLedger(door)).toEqual(before);
});

test("not even the operator ends the last who looks after staff", async () => {
  const before = await staffLedger(door);
  const ending = () => change(door, operator, (tx) => endStaff(tx, operator, sanna.staff));
  expect(await ending()).toEqual({ kind: "last-manager" });
  expect(await staffLedger(door)).toEqual(before);
  await newStaff(door, ["manage-staff"]);
  expect(await ending()).toMatchObject({ kind: "ended" });
});

test("ending somebody a second time changes nothing", async () => {
  const petra = await newStaff(door, []);
  await change(door, sanna, (tx) => endStaff(tx, sanna, petra.staff));
  const before = await staffLedger(door);
  expect(await change(door, sanna, (tx) => endStaff(tx, sanna, petra.staff))).toEqual({
    kind: "already-ended",
  });
  expect(await staffLedger(door)).toEqual(before);
});

test("an identity is one person's at a time, whatever its letters, and free again when the work has ended", async () => {
  const details = newStaffDetails();
  const petra = await newStaff(door, ["read-log"], details);
  const lower = {
    ...details,
    identity: { ...details.identity, value: details.identity.value.toLowerCase() },
  };
  const again = (as: typeof details) => orFieldErrors(change(door, sanna, (tx) => addStaff(tx, sanna, as)));
  expect(await again(lower as typeof details)).toEqual({
    kind: "invalid",
    errors: [{ field: "identity", fault: "already-registered" }],
  });
  await change(door, sanna, (tx) => endStaff(tx, sanna, petra.staff));
  expect(await again(details)).toMatchObject({ kind: "added" });
  expect((await actorWith(door, details)).rights).toEqual(new Set());
});

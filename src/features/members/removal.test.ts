import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { ledger, testDoor } from "../../../tests/ledger.ts";
import { newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { addMember } from "./details/addition.ts";
import { changePermissions } from "./permissions/granting.ts";
import { removeMember } from "./removal.ts";

test("removal ends the user, every permission and every session at once, and keeps the rows as history", async () => {
  const { door, ada, member, schools } = await newUser();
  await door.db
    .insertInto("sessions")
    .values({
      id: createHash("sha256").update(member).digest(),
      member_id: member,
      acr: "loa3",
      created_at: door.clock(),
      last_seen_at: door.clock(),
    })
    .execute();
  expect(await change(door, ada, (tx) => removeMember(tx, ada, member))).toEqual({
    kind: "removed",
    permissions: 3,
  });
  const { members, grants, sessions, events } = await ledger(door, ada);
  expect(members.find(({ id }) => id === member)).toMatchObject({ ended_at: door.clock() });
  expect(grants.map(({ revoked_at, revoked_by }) => ({ revoked_at, revoked_by }))).toEqual(
    grants.map(() => ({ revoked_at: door.clock(), revoked_by: ada.reference })),
  );
  expect(grants).toHaveLength(3);
  expect(sessions).toEqual([]);
  const eService = { key: schools.key, name: schools.name, nameEn: null };
  expect(events.at(-1)).toMatchObject({
    code: "member-removed",
    details: {
      permissions: ["one", "two", "three"].map((key) => ({
        eService,
        permission: { key, name: `Behörighet ${key}`, nameEn: null },
      })),
    },
  });
});

test("removing somebody a second time changes nothing", async () => {
  const { door, ada, bosse, member } = await newUser();
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  const before = await ledger(door, ada);
  expect(await change(door, bosse, (tx) => removeMember(tx, bosse, member))).toEqual({
    kind: "already-removed",
  });
  expect(await ledger(door, ada)).toEqual(before);
});

test("nobody can give permissions to somebody who has been removed", async () => {
  const { door, ada, member, schools } = await newUser();
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  const before = await ledger(door, ada);
  const ticks = { seen: new Map(), ticked: new Set(schools.permissions) };
  const outcome = await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks));
  expect(outcome).toEqual({ kind: "removed" });
  expect(await ledger(door, ada)).toEqual(before);
});

test("neither another organisation's user nor an administrator can be removed", async () => {
  const { door, ada, bosse, member } = await newUser();
  const stranger = (await newMunicipality(door)).ada;
  const before = await ledger(door, ada);
  await expect(change(door, stranger, (tx) => removeMember(tx, stranger, member))).rejects.toMatchObject({
    status: 404,
  });
  await expect(change(door, ada, (tx) => removeMember(tx, ada, bosse.member))).rejects.toMatchObject({
    status: 404,
  });
  expect(await ledger(door, ada)).toEqual(before);
});

async function newUser() {
  const door = await testDoor();
  const { ada, bosse, schools } = await newMunicipality(door);
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails()));
  const ticks = { seen: new Map(), ticked: new Set(schools.permissions) };
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks));
  return { door, ada, bosse, schools, member };
}

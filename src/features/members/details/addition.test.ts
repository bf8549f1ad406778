import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { ledger, testDoor } from "../../../../tests/ledger.ts";
import { hsaId, newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import { changePermissions } from "../permissions/granting.ts";
import { removeMember } from "../removal.ts";
import { addMember } from "./addition.ts";

test("a new user has no permissions, and the log tells who added them", async () => {
  const door = await testDoor();
  const { ada } = await newMunicipality(door);
  const details = newDetails("Åsa", "Ärlig");
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  const { members, grants, events } = await ledger(door, ada);
  const row = members.find(({ id }) => id === member);
  expect(row).toMatchObject({
    role: "user",
    given_name: "Åsa",
    family_name: "Ärlig",
    ended_at: null,
  });
  expect(grants).toEqual([]);
  expect(events.at(-1)).toMatchObject({
    code: "member-added",
    actor_reference: ada.reference,
    subject_reference: row?.person_reference,
    details: {},
  });
});

test.each([
  ["a user's", "user"],
  ["an administrator's", "administrator"],
] as const)("%s HSA-id cannot be added again, in any case of letters", async (_, whose) => {
  const door = await testDoor();
  const { ada } = await newMunicipality(door);
  const details = newDetails();
  await change(door, ada, (tx) => addMember(tx, ada, details));
  const taken = whose === "user" ? details.hsaId.canonical : ada.details.hsaId;
  const before = await ledger(door, ada);
  const again = { ...newDetails(), hsaId: hsaId(taken.toLowerCase()) };
  await expect(change(door, ada, (tx) => addMember(tx, ada, again))).rejects.toMatchObject({
    constraint: "members_current_hsa_id_key",
  });
  expect(await ledger(door, ada)).toEqual(before);
});

test("the same person may be a user of another organisation", async () => {
  const door = await testDoor();
  const { ada } = await newMunicipality(door);
  const elsewhere = (await newMunicipality(door)).ada;
  const details = newDetails();
  await change(door, ada, (tx) => addMember(tx, ada, details));
  await change(door, elsewhere, (tx) => addMember(tx, elsewhere, details));
  expect((await ledger(door, elsewhere)).members.map(({ hsa_id }) => hsa_id)).toContain(
    details.hsaId.canonical,
  );
});

test("somebody added again after removal begins without the old permissions", async () => {
  const door = await testDoor();
  const { ada, schools } = await newMunicipality(door);
  const details = newDetails();
  const first = await change(door, ada, (tx) => addMember(tx, ada, details));
  const ticks = { seen: new Map(), ticked: new Set(schools.permissions) };
  await change(door, ada, (tx) => changePermissions(tx, ada, first.member, schools.key, ticks));
  await change(door, ada, (tx) => removeMember(tx, ada, first.member));
  const second = await change(door, ada, (tx) => addMember(tx, ada, details));
  const { members, grants } = await ledger(door, ada);
  const rows = members.filter(({ hsa_id }) => hsa_id === details.hsaId.canonical);
  expect(new Set(rows.map(({ person_reference }) => person_reference)).size).toBe(2);
  expect(grants.filter(({ member_id }) => member_id === second.member)).toEqual([]);
});

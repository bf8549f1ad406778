import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { change, type Door } from "#platform/change.ts";
import { newId } from "#platform/ids.ts";
import { ledger, testDoor } from "../../../../tests/ledger.ts";
import { email, hsaId, name, newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import type { Member, MemberDetails } from "../member.ts";
import { addMember } from "./addition.ts";
import { type Correction, correctMember, decideCorrection } from "./correction.ts";

const nils: Member = {
  id: newId<"members">(new Date(0)),
  reference: "nils" as PersonReference,
  givenName: "Nils",
  familyName: "Nord",
  hsaId: "SE2120009994-A1",
  email: "nils@provkoping.example",
  version: 3,
  firstSignedInAt: null,
  endedAt: null,
};
const asHeIs: Correction = {
  givenName: name("Nils"),
  familyName: name("Nord"),
  hsaId: hsaId("SE2120009994-A1"),
  email: email("nils@provkoping.example"),
  version: 3,
};
const signedIn = { ...nils, firstSignedInAt: new Date(0) };
const newFamilyName = { ...asHeIs, familyName: name("Norr") };

const cases: readonly [string, Member, Correction, unknown][] = [
  [
    "a new name is a change from and to",
    nils,
    newFamilyName,
    { kind: "correct", changes: { familyName: { from: "Nord", to: "Norr" } } },
  ],
  ["nothing new is nothing to do", nils, asHeIs, { kind: "nothing-to-do" }],
  ["the same form sent twice is nothing to do", { ...nils, version: 4 }, asHeIs, { kind: "nothing-to-do" }],
  [
    "somebody else's correction since is told",
    { ...nils, version: 4 },
    newFamilyName,
    { kind: "changed-since" },
  ],
  ["a removed user is not corrected", { ...nils, endedAt: new Date(0) }, newFamilyName, { kind: "removed" }],
  [
    "before the first sign-in the HSA-id may be corrected",
    nils,
    { ...asHeIs, hsaId: hsaId("SE2120009994-A2") },
    { kind: "correct", changes: { hsaId: { from: "SE2120009994-A1", to: "SE2120009994-A2" } } },
  ],
  ["after it not", signedIn, { ...asHeIs, hsaId: hsaId("SE2120009994-A2") }, { kind: "hsa-id-bound" }],
  [
    "after it capitals may still be mended, as they mean nothing",
    signedIn,
    { ...asHeIs, hsaId: hsaId("SE2120009994-a1") },
    { kind: "correct", changes: { hsaId: { from: "SE2120009994-A1", to: "SE2120009994-a1" } } },
  ],
];

test.each(cases)("%s", (_, member, correction, decision) => {
  expect(decideCorrection(member, correction)).toEqual(decision);
});

test("a correction is saved with the event that tells of it", async () => {
  const { door, ada, member, details } = await newUser();
  const correction = { ...details, familyName: name("Norrby"), version: 1 };
  expect(await change(door, ada, (tx) => correctMember(tx, ada, member, correction))).toEqual({
    kind: "corrected",
  });
  const after = await ledger(door, ada);
  expect(after.members.find(({ id }) => id === member)).toMatchObject({ family_name: "Norrby", version: 2 });
  expect(after.events.at(-1)).toMatchObject({
    code: "member-corrected",
    details: { changed: ["familyName"] },
  });
});

test("of two who correct at once the second changes nothing", async () => {
  const { door, ada, bosse, member, details } = await newUser();
  await change(door, ada, (tx) =>
    correctMember(tx, ada, member, { ...details, givenName: name("Ny"), version: 1 }),
  );
  const before = await ledger(door, ada);
  const second = { ...details, email: email("annan@provkoping.example"), version: 1 };
  const outcome = await change(door, bosse, (tx) => correctMember(tx, bosse, member, second));
  expect(outcome).toEqual({ kind: "changed-since" });
  expect(await ledger(door, ada)).toEqual(before);
});

test("the database itself keeps the HSA-id of somebody who has signed in", async () => {
  const { door, ada, member } = await newUser();
  await door.db
    .updateTable("members")
    .set({ first_signed_in_at: door.clock() })
    .where("id", "=", member)
    .execute();
  const before = await ledger(door, ada);
  const rebind = door.db
    .updateTable("members")
    .set({ hsa_id: "SE2120009994-OTHER" })
    .where("id", "=", member);
  await expect(rebind.execute()).rejects.toMatchObject({ constraint: "members_hsa_id_bound" });
  expect(await ledger(door, ada)).toEqual(before);
});

test("an HSA-id that another person has is refused by the constraint", async () => {
  const { door, ada, member, details } = await newUser();
  const other = newDetails("Olga");
  await change(door, ada, (tx) => addMember(tx, ada, other));
  const before = await ledger(door, ada);
  const taken = change(door, ada, (tx) =>
    correctMember(tx, ada, member, { ...details, hsaId: other.hsaId, version: 1 }),
  );
  await expect(taken).rejects.toMatchObject({ constraint: "members_current_hsa_id_key" });
  expect(await ledger(door, ada)).toEqual(before);
});

test("another organisation's administrator finds nobody to correct", async () => {
  const { door, ada, member, details } = await newUser();
  const stranger = (await newMunicipality(door)).ada;
  const before = await ledger(door, ada);
  const correction = { ...details, givenName: name("Kapad"), version: 1 };
  await expect(
    change(door, stranger, (tx) => correctMember(tx, stranger, member, correction)),
  ).rejects.toMatchObject({
    status: 404,
  });
  expect(await ledger(door, ada)).toEqual(before);
});

async function newUser() {
  const door: Door = await testDoor();
  const { ada, bosse } = await newMunicipality(door);
  const details: MemberDetails = newDetails();
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  return { door, ada, bosse, member, details };
}

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
  firstSignedInAt: null,
  endedAt: null,
};
const seen = {
  givenName: "Nils",
  familyName: "Nord",
  hsaId: "SE2120009994-A1",
  email: "nils@provkoping.example",
};
const saved: MemberDetails = {
  givenName: name("Nils"),
  familyName: name("Nord"),
  hsaId: hsaId("SE2120009994-A1"),
  email: email("nils@provkoping.example"),
};
const asHeIs: Correction = { wanted: saved, seen };
const signedIn = { ...nils, firstSignedInAt: new Date(0) };
const newFamilyName = { wanted: { ...saved, familyName: name("Norr") }, seen };
const newHsaId = { wanted: { ...saved, hsaId: hsaId("SE2120009994-A2") }, seen };

const cases: readonly [string, Member, Correction, unknown][] = [
  [
    "a new name is a change from and to",
    nils,
    newFamilyName,
    { kind: "correct", changes: { familyName: { from: "Nord", to: "Norr" } } },
  ],
  ["nothing new is nothing to do", nils, asHeIs, { kind: "nothing-to-do" }],
  [
    "the same form sent twice is nothing to do",
    { ...nils, familyName: "Norr" },
    newFamilyName,
    { kind: "nothing-to-do" },
  ],
  [
    "somebody else's correction of another detail since stands",
    { ...nils, email: "annan@provkoping.example" },
    newFamilyName,
    { kind: "correct", changes: { familyName: { from: "Nord", to: "Norr" } } },
  ],
  [
    "somebody else's correction of the same detail since is told",
    { ...nils, familyName: "Norrby", email: "annan@provkoping.example" },
    newFamilyName,
    { kind: "conflict", details: ["familyName"] },
  ],
  ["a removed user is not corrected", { ...nils, endedAt: new Date(0) }, newFamilyName, { kind: "removed" }],
  [
    "before the first sign-in the HSA-id may be corrected",
    nils,
    newHsaId,
    { kind: "correct", changes: { hsaId: { from: "SE2120009994-A1", to: "SE2120009994-A2" } } },
  ],
  ["after it not", signedIn, newHsaId, { kind: "hsa-id-bound" }],
  [
    "after it capitals may still be mended, as they mean nothing",
    { ...signedIn, hsaId: "SE2120009994-a1" },
    { wanted: saved, seen: { ...seen, hsaId: "SE2120009994-a1" } },
    { kind: "correct", changes: { hsaId: { from: "SE2120009994-a1", to: "SE2120009994-A1" } } },
  ],
];

test.each(cases)("%s", (_, member, correction, decision) => {
  expect(decideCorrection(member, correction)).toEqual(decision);
});

test("a correction is saved with the event that tells of it", async () => {
  const { door, ada, member, details } = await newUser();
  const correction = correctionOf(details, { familyName: name("Norrby") });
  expect(await change(door, ada, (tx) => correctMember(tx, ada, member, correction))).toEqual({
    kind: "corrected",
  });
  const after = await ledger(door, ada);
  expect(after.members.find(({ id }) => id === member)).toMatchObject({ family_name: "Norrby" });
  expect(after.events.at(-1)).toMatchObject({
    code: "member-corrected",
    details: { changed: ["familyName"] },
  });
});

test("two who correct different details at once both get their way", async () => {
  const { door, ada, bosse, member, details } = await newUser();
  const first = correctionOf(details, { givenName: name("Ny") });
  await change(door, ada, (tx) => correctMember(tx, ada, member, first));
  const second = correctionOf(details, { email: email("annan@provkoping.example") });
  await change(door, bosse, (tx) => correctMember(tx, bosse, member, second));
  const { members, events } = await ledger(door, ada);
  expect(members.find(({ id }) => id === member)).toMatchObject({
    given_name: "Ny",
    email: "annan@provkoping.example",
  });
  expect(events.at(-1)?.details).toEqual({ changed: ["email"] });
});

test("of two who correct the same detail at once the second changes nothing", async () => {
  const { door, ada, bosse, member, details } = await newUser();
  const first = correctionOf(details, { givenName: name("Ny") });
  await change(door, ada, (tx) => correctMember(tx, ada, member, first));
  const before = await ledger(door, ada);
  const second = correctionOf(details, { givenName: name("Nyare"), familyName: name("Norr") });
  const outcome = await change(door, bosse, (tx) => correctMember(tx, bosse, member, second));
  expect(outcome).toEqual({ kind: "conflict", details: ["givenName"] });
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
    correctMember(tx, ada, member, correctionOf(details, { hsaId: other.hsaId })),
  );
  await expect(taken).rejects.toMatchObject({ constraint: "members_current_hsa_id_key" });
  expect(await ledger(door, ada)).toEqual(before);
});

test("another organisation's administrator finds nobody to correct", async () => {
  const { door, ada, member, details } = await newUser();
  const stranger = (await newMunicipality(door)).ada;
  const before = await ledger(door, ada);
  const correction = correctionOf(details, { givenName: name("Kapad") });
  await expect(
    change(door, stranger, (tx) => correctMember(tx, stranger, member, correction)),
  ).rejects.toMatchObject({
    status: 404,
  });
  expect(await ledger(door, ada)).toEqual(before);
});

/** The form as it was shown with these details, and sent with some of them changed. */
function correctionOf(details: MemberDetails, changed: Partial<MemberDetails>): Correction {
  return { wanted: { ...details, ...changed }, seen: { ...details, hsaId: details.hsaId.canonical } };
}

async function newUser() {
  const door: Door = await testDoor();
  const { ada, bosse } = await newMunicipality(door);
  const details: MemberDetails = newDetails();
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  return { door, ada, bosse, member, details };
}

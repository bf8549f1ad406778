import { beforeAll, expect, test } from "vitest";
import { addMember, removeMember } from "#members";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { endStaff } from "#staff";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type StaffVisitor,
} from "../../../../tests/external-office.ts";
import { newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import { mistake, removalParts, remove } from "../../../../tests/removing.ts";
import { newStaff, newStaffDetails } from "../../../../tests/staff.ts";
import { carryOutRemoval } from "../engine/carrying-out.ts";
import { requestEndedRemoval } from "../engine/ended-request.ts";
import type { RemovalParts } from "../engine/parts.ts";
import type { RemovalId } from "../removal.ts";

let office: ExternalOffice;
let parts: RemovalParts;
/** Manages staff, and no external users. */
let frida: StaffVisitor;
/** Removes external users, and nobody else. */
let sanna: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  parts = removalParts(office.door, office.site.connection);
  frida = await office.staff(["manage-staff"]);
  sanna = await office.staff(allRights);
});

/** The operator has somebody removed who was a user in an organisation, or worked here. */
async function ordered(population: "member" | "staff"): Promise<RemovalId> {
  const { door } = office;
  const person = population === "member" ? await endedMember() : await endedStaff();
  const { person_reference } = await door.db
    .selectFrom(population === "member" ? "members" : "staff")
    .select("person_reference")
    .where("id", "=", person as never)
    .executeTakeFirstOrThrow();
  const removed = { population, subject: person, reference: person_reference as never };
  const outcome = await change(door, operator, (tx) => requestEndedRemoval(tx, operator, removed, mistake));
  if (outcome.kind !== "ordered") throw new Error(outcome.kind);
  return outcome.removal;
}

async function endedMember(): Promise<string> {
  const { door } = office;
  const { ada } = await newMunicipality(door);
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails("Nils", "Namnlös")));
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  return member;
}

async function endedStaff(): Promise<string> {
  const { door } = office;
  const manager = await newStaff(door, ["manage-staff"]);
  const { staff } = await newStaff(door, ["read-log"], newStaffDetails("Hedda", "Namnlös"));
  await change(door, manager, (tx) => endStaff(tx, manager, staff));
  return staff;
}

test.each([
  ["member", "Användare i en organisation"],
  ["staff", "Handläggare"],
] as const)(
  "the removal of a %s stands in the queue, in its kind alone, and has a receipt",
  async (kind, words) => {
    const removal = await ordered(kind);
    const failing: RemovalParts = { ...parts, search: () => Promise.reject(new Error("prov")) };
    await expect(carryOutRemoval(failing, removal)).rejects.toThrow();
    const list = await frida.get("/removals?size=500");
    expect(list.body).toContain(`/removals/${removal}`);
    expect(textOf(list)).toMatch(new RegExp(`${words} Pågår\\s+Görs om`));
    const stuck = await frida.get(`/removals/${removal}`);
    expect(textOf(stuck)).toMatch(/Borttagningen är inte klar .* 6 av 8 steg är klara/);
    expect(textOf(stuck)).toContain(`Gäller ${words}`);
    expect(textOf(stuck)).not.toMatch(/Kommentarer|Röster/);
    await carryOutRemoval(parts, removal);
    const receipt = await frida.get(`/removals/${removal}`);
    expect(textOf(receipt)).toMatch(new RegExp(`Togs bort Vad .* ${words} 1 Togs bort permanent`));
    expect(textOf(receipt)).toContain("innehåller personens uppgifter tills de slängs");
    expect(textOf(receipt)).not.toMatch(/Kommentarer|Röster|kontot/);
    for (const { body } of [list, stuck, receipt]) expect(body).not.toMatch(/Nils|Hedda|Namnlös/);
  },
);

test("nobody sees them without the right to staff, and with it alone nobody sees the others", async () => {
  const [ofMember, ofStaff] = [await ordered("member"), await ordered("staff")];
  const person = await newExternalUser(office.door);
  const ofExternal = await remove(parts, person, { account: "delete", comments: "keep", votes: "delete" });
  for (const id of [ofMember, ofStaff]) {
    expect((await sanna.get("/removals?size=500")).body).not.toContain(id);
    for (const below of ["", "/approval", "/refusal", "/kept"])
      expect((await sanna.get(`/removals/${id}${below}`)).statusCode).toBe(404);
  }
  expect((await frida.get("/removals?size=500")).body).not.toContain(ofExternal);
  expect((await frida.get(`/removals/${ofExternal}`)).statusCode).toBe(404);
  expect((await frida.get(`/removals/${ofMember}/approval`)).statusCode).toBe(403);
  expect((await office.staff(["read-log"]).then((olle) => olle.get("/removals"))).statusCode).toBe(403);
});

test("whoever holds both rights sees all, and decides nothing that is not to be decided", async () => {
  const removal = await ordered("member");
  const both = await office.staff([...allRights, "manage-staff"]);
  expect((await both.get("/removals?size=500")).body).toContain(removal);
  for (const noun of ["approval", "refusal", "kept"])
    expect((await both.get(`/removals/${removal}/${noun}`)).headers.location).toBe(`/removals/${removal}`);
  expect(hrefOf(await frida.get("/staff"), "Borttagningar")).toBe("/removals");
});

import { beforeAll, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { castVote } from "#proposals";
import { nobodysId } from "../../../../tests/addresses.ts";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type StaffVisitor,
} from "../../../../tests/external-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import { comment, newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { removalParts, remove } from "../../../../tests/removing.ts";
import { carryOutRemoval } from "../engine/carrying-out.ts";

let office: ExternalOffice;
let sanna: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  sanna = await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" });
});

/** Somebody who is gone, with a comment that has a reply, another, and the one vote that a proposal needs. */
async function removedAndKept(comments: "keep" | "delete" = "keep") {
  const { door } = office;
  const [kim, sam] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, sam, { vote_goal: 1 }, "Sista rösten räknas");
  const answered = await comment(door, kim, proposal, "Med svar");
  await comment(door, sam, proposal, "Ett svar", answered);
  await comment(door, kim, proposal, "Utan svar");
  await change(door, kim, (tx) => castVote(tx, door.masterKey, kim, proposal, "for"));
  const parts = removalParts(door, office.site.connection);
  const removal = await remove(parts, kim, { account: "delete", comments, votes: "keep" });
  return { parts, removal, proposal };
}

const typed = {
  ...{ list: "", ground: "mistake", identityCheck: "", groundReference: "" },
  ...{ comments: "delete", votes: "keep", confirmation: "ta bort" },
};

test("from the receipt one comes to what was let be, counted, and has it removed", async () => {
  const { parts, removal, proposal } = await removedAndKept();
  const receipt = await sanna.get(`/removals/${removal}`);
  const address = hrefOf(receipt, "Ta bort det som har låtits vara");
  expect(address).toBe(`/removals/${removal}/kept`);
  const page = await sanna.get(address);
  const told = textOf(page);
  expect(told).toContain("2 kommentarer, varav 1 har svar av andra. Tas de bort lämnas en tom plats.");
  expect(told).toContain("1 röst, varav 1 i förslag där röstningen pågår.");
  expect(told).toContain("Sista rösten räknas");
  // of votes it is the proposal's settings that say who sees the name (decision 26)
  expect(told.split("Namnet står kvar synligt för alla.")).toHaveLength(2);
  expect(told.split("Alla ser det där förslaget visar vilka som har röstat för det")).toHaveLength(2);
  const answer = await sanna.post(address, typed);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/removals/${removal}`]);
  expect(textOf(await sanna.get(`/removals/${removal}`))).toContain("Borttagningen är beslutad");
  await carryOutRemoval(parts, removal);
  expect(textOf(await sanna.get(`/removals/${removal}`))).toMatch(/Kommentarer .* 1 .*Röster/);
  expect((await sanna.get(`/proposals/${proposal}`)).body).not.toContain("Utan svar");
});

test("what is wrong is told at once and beside the fields, and nothing is decided", async () => {
  const { removal } = await removedAndKept();
  const faulty = await sanna.post(`/removals/${removal}/kept`, {
    ...typed,
    ...{ ground: "", comments: "keep", confirmation: "bort" },
  });
  expect(faulty.statusCode).toBe(422);
  for (const fault of [
    "Välj en grund.",
    "Välj något annat än Låt vara för kommentarerna eller rösterna.",
    "Skriv ordet ta bort.",
  ]) {
    expect(textOf(faulty)).toContain(fault);
  }
  const { state } = await office.door.db
    .selectFrom("removals")
    .select("state")
    .where("id", "=", removal)
    .executeTakeFirstOrThrow();
  expect(state).toBe("sealed");
});

test("the reference names nobody there either: not who is named on what was let be, and nobody by number or address", async () => {
  const { removal } = await removedAndKept();
  const address = `/removals/${removal}/kept`;
  expect(textOf(await sanna.get(address))).toContain("Inga namn får stå här");
  for (const groundReference of ["Begärt av Vera", "070-123 45 67", "19900111-2383", "kim@post.example"]) {
    const faulty = await sanna.post(address, { ...typed, groundReference });
    expect(faulty.statusCode, groundReference).toBe(422);
    expect(textOf(faulty)).toContain("Skriv beteckningen utan det som pekar ut användaren");
  }
  expect((await sanna.post(address, { ...typed, groundReference: "Dnr 2026/17" })).statusCode).toBe(303);
});

test("only the kind that was let be is asked about, and where nothing was there is no such page", async () => {
  const { removal } = await removedAndKept("delete");
  const { body } = await sanna.get(`/removals/${removal}/kept`);
  expect(body).not.toContain('name="comments"');
  expect(body).toContain('name="votes"');
  const { parts } = await removedAndKept();
  const gone = await newExternalUser(office.door);
  const whole = await remove(parts, gone, { account: "delete", comments: "delete", votes: "delete" });
  expect((await sanna.get(`/removals/${whole}`)).body).not.toContain(`/removals/${whole}/kept`);
  expect((await sanna.get(`/removals/${whole}/kept`)).headers.location).toBe(`/removals/${whole}`);
  expect((await sanna.get(`/removals/${nobodysId}/kept`)).statusCode).toBe(404);
});

test("whoever may only depersonalise is offered that, and refused the rest", async () => {
  const { removal } = await removedAndKept();
  const frida = await office.staff(["depersonalise-external-users"]);
  const { body } = await frida.get(`/removals/${removal}/kept`);
  expect(body).toContain('value="depersonalise"');
  expect(body).not.toContain('value="delete"');
  expect((await frida.post(`/removals/${removal}/kept`, typed)).statusCode).toBe(403);
});

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
import { orderRemovalOf, removalParts, remove } from "../../../../tests/removing.ts";
import type { Answer } from "../../../../tests/visitor.ts";
import { carryOutRemoval } from "../engine/carrying-out.ts";
import { keptBy } from "../kept-by.ts";
import type { RemovalId } from "../removal.ts";

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
  ...{ comments: "delete", votes: "keep" },
};

/** What the form of the preview sends. */
function confirming({ body }: Answer, confirmation: string): Record<string, string> {
  const [, form = ""] = /<form class="b-form"([\s\S]*?)<\/form>/.exec(body) ?? [];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), confirmation };
}

/** Chooses, looks at the preview, and confirms. */
async function removeKeptOf(
  removal: RemovalId,
  choices: Record<string, string>,
  { by = sanna, verb = "ta bort" } = {},
): Promise<Answer> {
  const address = `/removals/${removal}/kept`;
  const preview = await by.post(address, { ...typed, ...choices });
  expect(preview.statusCode).toBe(200);
  return await by.post(address, confirming(preview, verb));
}

const stateOf = async (removal: RemovalId) =>
  await office.door.db
    .selectFrom("removals")
    .select(["state", "comments", "votes"])
    .where("id", "=", removal)
    .executeTakeFirstOrThrow();

test("from the receipt one comes to what was let be, counted, and has it removed", async () => {
  const { parts, removal, proposal } = await removedAndKept();
  const receipt = await sanna.get(`/removals/${removal}`);
  const address = hrefOf(receipt, "Ta bort det som har låtits vara");
  expect(address).toBe(`/removals/${removal}/kept`);
  const page = await sanna.get(address);
  const told = textOf(page);
  expect(told).toContain("2 kommentarer, varav 1 har svar av andra. Tas de bort lämnas en tom plats.");
  expect(told).toContain("1 röst, varav 1 i förslag där röstningen pågår.");
  // of votes it is the proposal's settings that say who sees the name (decision 26)
  expect(told.split("Namnet står kvar synligt för alla.")).toHaveLength(2);
  expect(told.split("Alla ser det där förslaget visar vilka som har röstat för det")).toHaveLength(2);
  const answer = await removeKeptOf(removal, {});
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/removals/${removal}`]);
  expect(textOf(await sanna.get(`/removals/${removal}`))).toContain("Borttagningen är beslutad");
  await carryOutRemoval(parts, removal);
  expect(textOf(await sanna.get(`/removals/${removal}`))).toMatch(/Kommentarer .* 1 .*Röster/);
  expect((await sanna.get(`/proposals/${proposal}`)).body).not.toContain("Utan svar");
});

test("each decision keeps a receipt of its own, and a later one changes nothing of an earlier one", async () => {
  const { parts, removal } = await removedAndKept();
  const first = textOf(await sanna.get(`/removals/${removal}`));
  const when = (text: string) => /Borttagningen blev klar (.+? kl\. \d+\.\d+)\./.exec(text)?.[1] ?? "";
  office.site.passTime(90_000);
  const named = { ground: "disposal-decision", groundReference: "GB 2026/17" };
  const malin = await office.staff(allRights, { givenName: "Malin", familyName: "Mård" });
  await removeKeptOf(removal, named, { by: malin });
  const [, waiting = ""] = textOf(await sanna.get(`/removals/${removal}`)).split("Tidigare beslut");
  await carryOutRemoval(parts, removal);
  const [latest = "", earlier = ""] = textOf(await sanna.get(`/removals/${removal}`)).split(
    "Tidigare beslut",
  );
  for (const told of [waiting, earlier]) {
    expect(told).toMatch(/Beslut 1 .*Kommentarer Låt vara Röster Låt vara Grund Kontot är ett misstag/);
    expect(told).toMatch(/Beslutad [^ ]+ .* av Greta Granskare Avslutad/);
    expect(told).toContain(when(first));
    expect(told).toContain("Kommentarer 2 Text och namn står kvar synliga");
    expect(told).toMatch(/\d+ platser och .* rader söktes igenom/);
    expect(told).not.toMatch(/GB 2026|Malin Mård/);
  }
  expect(latest).toMatch(/Grund Gallringsbeslut Beteckning GB 2026\/17 .* av Malin Mård/);
  expect(when(latest)).not.toBe(when(first));
  // what the first decision did is not told as the second's
  expect(latest).toMatch(/Togs bort Vad Antal Vad som hände Kommentarer 1 /);
  expect(latest).not.toContain("Togs bort permanent, med alla uppgifter");
  const again = await removeKeptOf(removal, { comments: "keep", votes: "delete" });
  expect(again.statusCode).toBe(303);
  await carryOutRemoval(parts, removal);
  expect(textOf(await sanna.get(`/removals/${removal}`))).toMatch(
    /Beslut 2 .* GB 2026\/17 .* Beslut 1 .* Greta Granskare/,
  );
});

test("what is wrong is told at once and beside the fields, and nothing is decided", async () => {
  const { removal } = await removedAndKept();
  const faulty = await sanna.post(`/removals/${removal}/kept`, {
    ...typed,
    ...{ ground: "", comments: "keep" },
  });
  expect(faulty.statusCode).toBe(422);
  for (const fault of ["Välj en grund.", "Välj något annat än Låt vara för kommentarerna eller rösterna."]) {
    expect(textOf(faulty)).toContain(fault);
  }
  const { state } = await stateOf(removal);
  expect(state).toBe("sealed");
});

test("the preview counts what goes, in threads and tallies too, and asks for the verb that fits", async () => {
  const { parts, removal } = await removedAndKept();
  const address = `/removals/${removal}/kept`;
  const gone = textOf(await sanna.post(address, { ...typed, votes: "delete" }));
  expect(gone).toMatch(
    /Kommentarer utan svar från andra 1 .* Kommentarer med svar från andra 1 .* En tom plats blir kvar/,
  );
  expect(gone).toMatch(/Röster i pågående omröstningar 1 /);
  expect(gone).toContain("1 e-förslag som har nått målet gör det inte längre.");
  expect(gone).toMatch(/Sista rösten räknas\s+Når inte målet\s+1\s+0\s+1/);
  expect(gone).not.toMatch(/Kontot 1 /);
  expect(gone).toContain("Skriv ”ta bort” för att bekräfta");
  const named = textOf(await sanna.post(address, typed));
  expect(named).toContain("Du har valt Låt vara för rösterna. Användarens namn står kvar på dem.");
  expect(named).not.toContain("Sista rösten räknas");
  const blanked = await sanna.post(address, { ...typed, comments: "depersonalise", votes: "depersonalise" });
  expect(textOf(blanked)).toMatch(/Avpersonifieras .* Kommentarer 2 Texten finns kvar/);
  const wrong = await sanna.post(address, confirming(blanked, "ta bort"));
  expect([wrong.statusCode, textOf(wrong).includes("Skriv ordet avpersonifiera.")]).toEqual([422, true]);
  const changing = await sanna.post(address, { ...typed, ground: "misuse", votes: "delete", step: "change" });
  expect(changing.body).toMatch(/name="votes"[^>]*value="delete"[^>]*checked/);
  expect((await stateOf(removal)).state).toBe("sealed");
  expect((await sanna.post(address, confirming(blanked, "avpersonifiera"))).statusCode).toBe(303);
  expect(await stateOf(removal)).toMatchObject({ comments: "depersonalise", votes: "depersonalise" });
  await carryOutRemoval(parts, removal);
});

test("what is otherwise than the preview showed is shown anew, and nothing is decided", async () => {
  const { parts, removal } = await removedAndKept();
  const address = `/removals/${removal}/kept`;
  const preview = await sanna.post(address, typed);
  const kept = keptBy(office.door.masterKey, removal);
  await office.door.db
    .deleteFrom("comments")
    .where("kept_by", "=", kept)
    .where("text", "=", "Utan svar")
    .execute();
  const clash = await sanna.post(address, confirming(preview, "ta bort"));
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toContain("Kommentarer: 2 då, 1 nu.");
  expect((await stateOf(removal)).state).toBe("sealed");
  expect((await sanna.post(address, confirming(clash, "ta bort"))).statusCode).toBe(303);
  await carryOutRemoval(parts, removal);
});

test("of a removal that is not finished, and of one that kept nothing, the page says which it is", async () => {
  const kim = await newExternalUser(office.door);
  const choices = { account: "delete", comments: "keep", votes: "keep" } as const;
  const ordered = await orderRemovalOf(office.door, kim, choices);
  const waiting = await sanna.follow(await sanna.get(`/removals/${ordered}/kept`));
  expect(textOf(waiting)).toContain("Borttagningen är inte klar.");
  expect(textOf(waiting)).not.toContain("Någon annan hann före");
  const { kind } = await carryOutRemoval(removalParts(office.door, office.site.connection), ordered);
  expect(kind).toBe("sealed");
  const nothing = await sanna.follow(await sanna.get(`/removals/${ordered}/kept`));
  expect(textOf(nothing)).toContain("Det finns inget kvar som den här borttagningen har låtit vara.");
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
  expect((await sanna.post(address, { ...typed, groundReference: "Dnr 2026/17" })).statusCode).toBe(200);
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

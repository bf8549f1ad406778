import { beforeEach, expect, test } from "vitest";
import { answerForm, decideWith, documentsOn } from "../../../../tests/attaching.ts";
import { pdf } from "../../../../tests/documents-to-attach.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  newExternalUser,
  newProposal,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";

async function newOffice() {
  const square = await publicSquare();
  const maker = await newExternalUser(square.door);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const id = await newProposal(square.door, maker, { voting_from: "2025-01-01", voting_to: "2025-02-01" });
  await decideWith(moderator, id, ["Beslut.pdf", pdf()]);
  const review = `/proposal-reviews/${id}`;
  const links = (await moderator.get(review)).body.matchAll(/href="([^"]*\/answers\/[^"]*\/attachments)"/g);
  const [handover = "", decision = ""] = [...links].map(([, address]) => address ?? "");
  return { ...square, moderator, id, review, handover, decision, visitor: square.site.visitor() };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
});

function chosen(...names: string[]): FormData {
  const form = answerForm("", ...names.map((name) => [name, pdf(name)] as const));
  form.delete("text");
  return form;
}

test("minutes that are confirmed later are attached to the decision, and what replaces a wrong document", async () => {
  const { moderator, visitor, id, review, decision } = office;
  expect(textOf(await moderator.get(decision))).toMatch(/Fil 1.*Fil 2/);
  const added = await moderator.upload(decision, chosen("Protokoll.pdf"));
  expect([added.statusCode, added.headers.location]).toEqual([303, review]);
  expect(textOf(await moderator.get(review))).toContain("Filerna är bifogade.");
  const [wrong = ""] = documentsOn(await visitor.get(`/proposals/${id}`));
  await moderator.post(`${wrong.replace("/proposals/", "/proposal-reviews/")}/removal`, {
    ground: "mistaken",
  });
  await moderator.upload(decision, chosen("Rätt beslut.pdf", "Karta.pdf"));
  const page = await visitor.get(`/proposals/${id}`);
  expect([...page.body.matchAll(/<bdi>([^<]*\.pdf)<\/bdi>/g)].map(([, name]) => name)).toEqual([
    "Rätt beslut.pdf",
    "Protokoll.pdf",
    "Karta.pdf",
  ]);
  expect(textOf(page)).toContain("Bilagan har tagits bort");
  expect((await moderator.get(decision)).headers.location).toBe(review);
});

test("no more than three at a time, also where two colleagues attach at once", async () => {
  const { moderator, site, decision, door } = office;
  const colleague = await staffBrowser(site, "moderate-proposals");
  const answers = await Promise.all([
    moderator.upload(decision, chosen("Ett.pdf", "Två.pdf")),
    colleague.upload(decision, chosen("Tre.pdf", "Fyra.pdf")),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused === undefined ? "" : textOf(refused)).toContain("det finns inte plats för fler");
  const answer = decision.split("/").at(-2) ?? "";
  const { rows } = await site.connection.pool.query(
    "select count(*) as count from attachments where answer_id = $1",
    [answer],
  );
  expect(rows).toEqual([{ count: 3 }]);
  expect(await door.db.selectFrom("attachment_contents").select("attachment_id").execute()).not.toEqual([]);
});

test("nothing is attached where nothing is chosen, by whoever may not, or to what is no answer of the case", async () => {
  const { moderator, site, door, visitor, decision, handover, id, all } = office;
  const stranger = await staffBrowser(site, "manage-external-users");
  const other = await newProposal(door, await newExternalUser(door));
  const before = await all();
  const faulty = await moderator.upload(decision, chosen());
  expect([faulty.statusCode, textOf(faulty).includes("Välj en fil.")]).toEqual([422, true]);
  const bad = answerForm("", ["tom.pdf", Buffer.alloc(0)]);
  bad.delete("text");
  const empty = await moderator.upload(decision, bad);
  expect([empty.statusCode, textOf(empty).includes("Filen är tom.")]).toEqual([422, true]);
  expect((await stranger.upload(decision, chosen("a.pdf"))).statusCode).toBe(403);
  expect((await visitor.upload(decision, chosen("a.pdf"))).statusCode).toBe(303);
  expect((await moderator.upload(handover.replace(id, other), chosen("a.pdf"))).statusCode).toBe(404);
  expect((await moderator.get(handover.replace(id, other))).statusCode).toBe(404);
  expect(await all()).toEqual(before);
});

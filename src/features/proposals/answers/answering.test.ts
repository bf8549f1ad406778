import { beforeEach, expect, test } from "vitest";
import { textOf } from "../../../../tests/office.ts";
import {
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import type { CaseId } from "../proposal.ts";

async function newOffice() {
  const square = await publicSquare();
  const maker = await newExternalUser(square.door);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const browser = await square.browserOf(maker);
  const stateOf = async (id: CaseId) =>
    (await square.door.db.selectFrom("cases").select("state").where("id", "=", id).executeTakeFirstOrThrow())
      .state;
  const lettersTo = async () =>
    (
      await square.door.db
        .selectFrom("mails")
        .select("kind")
        .where("person_reference", "=", maker.reference)
        .execute()
    ).map(({ kind }) => kind);
  return { ...square, maker, moderator, browser, stateOf, lettersTo };
}

let office: Awaited<ReturnType<typeof newOffice>>;
beforeEach(async () => {
  office = await newOffice();
});

test("a proposal goes back to its maker with what is asked for, is changed, handed in again, and refused with a ground", async () => {
  const { door, maker, moderator, browser, stateOf, lettersTo, site } = office;
  const id = await newSubmitted(door, maker, "En cykelväg någonstans");
  const review = `/proposal-reviews/${id}`;
  expect(textOf(await moderator.get(review))).toContain("Be om komplettering");
  const returned = await moderator.post(`${review}/return`, { text: "Var ska vägen gå?" });
  expect([returned.statusCode, returned.headers.location]).toEqual([303, "/proposal-reviews"]);
  expect(await stateOf(id)).toBe("returned");
  const own = await browser.get(`/proposals/${id}/draft`);
  expect(textOf(own)).toContain("Komplettering begärd");
  expect(textOf(own)).toContain("Var ska vägen gå?");
  const form = await browser.get(`/proposals/${id}/correction`);
  const seen = /name="seen" value="([^"]*)"/.exec(form.body)?.[1] ?? "";
  const change = { title: "En cykelväg till skolan", body: "Från torget till skolan.", seen };
  expect((await browser.post(`/proposals/${id}/correction`, change)).statusCode).toBe(303);
  const last = await browser.get(`/proposals/${id}/submission`);
  const read = /name="seen" value="([^"]*)"/.exec(last.body)?.[1] ?? "";
  expect((await browser.post(`/proposals/${id}/submission`, { seen: read })).statusCode).toBe(303);
  expect(await stateOf(id)).toBe("submitted");
  const refusal = { ground: "decided-before", text: "Nämnden beslutade i våras." };
  expect((await moderator.post(`${review}/refusal`, refusal)).statusCode).toBe(303);
  const refused = textOf(await browser.get(`/proposals/${id}/draft`));
  expect(refused).toContain("Frågan är nyligen avgjord");
  expect(refused).toContain("Nämnden beslutade i våras.");
  expect((await browser.get(`/proposals/${id}/submission`)).statusCode).toBe(410);
  expect((await site.visitor().get(`/proposals/${id}`)).statusCode).toBe(404);
  // received twice, returned, refused
  expect(await lettersTo()).toEqual(["notice", "notice", "notice", "notice"]);
});

test("when voting is closed a proposal is handed over and decided, where everybody reads it", async () => {
  const { door, maker, moderator, stateOf, site } = office;
  const open = await newProposal(door, maker);
  expect((await moderator.get(`/proposal-reviews/${open}/handover`)).headers.location).toBe(
    `/proposal-reviews/${open}`,
  );
  expect(
    (await moderator.post(`/proposal-reviews/${open}/handover`, { text: "För tidigt" })).statusCode,
  ).toBe(409);
  const id = await newProposal(door, maker, { voting_from: "2025-01-01", voting_to: "2025-02-01" });
  const review = `/proposal-reviews/${id}`;
  expect((await moderator.post(`${review}/decision`, { text: "För tidigt" })).statusCode).toBe(409);
  await moderator.post(`${review}/handover`, { text: "Till gatunämnden, som tar upp det i mars." });
  expect(await stateOf(id)).toBe("handed-over");
  await moderator.post(`${review}/decision`, { text: "Nämnden bygger vägen nästa år." });
  expect(await stateOf(id)).toBe("decided");
  const page = textOf(await site.visitor().get(`/proposals/${id}`));
  expect(page).toMatch(/Överlämnat .*Till gatunämnden.* Beslut .*Nämnden bygger vägen nästa år\./);
});

test("what was withdrawn or answered meanwhile is told, what was typed is kept, and nothing is saved", async () => {
  const { door, maker, moderator, browser, stateOf } = office;
  const id = await newSubmitted(door, maker);
  await browser.post(`/proposals/${id}/withdrawal`);
  const late = await moderator.post(`/proposal-reviews/${id}/return`, { text: "Mina egna ord" });
  expect(late.statusCode).toBe(409);
  expect(textOf(late)).toContain("Mina egna ord");
  expect(await stateOf(id)).toBe("withdrawn");
  const other = await newSubmitted(door, maker);
  await moderator.post(`/proposal-reviews/${other}/refusal`, { ground: "similar", text: "Det finns ett." });
  expect((await moderator.post(`/proposal-reviews/${other}/publication`)).statusCode).toBe(409);
  expect(await stateOf(other)).toBe("refused");
});

test("text and ground are asked for, and whoever may not moderate answers nothing", async () => {
  const { door, maker, moderator, browser, site, all } = office;
  const id = await newSubmitted(door, maker);
  const stranger = await staffBrowser(site, "manage-external-users");
  const before = await all();
  const faulty = await moderator.post(`/proposal-reviews/${id}/refusal`, { text: " " });
  expect(faulty.statusCode).toBe(422);
  expect(textOf(faulty)).toContain("Välj ett skäl.");
  expect(textOf(faulty)).toContain("Skriv en text.");
  for (const noun of ["return", "refusal", "handover", "decision"]) {
    for (const visitor of [browser, stranger]) {
      expect((await visitor.get(`/proposal-reviews/${id}/${noun}`)).statusCode, noun).toBe(403);
      expect((await visitor.post(`/proposal-reviews/${id}/${noun}`, { text: "Nej" })).statusCode).toBe(403);
    }
  }
  expect(await all()).toEqual(before);
});

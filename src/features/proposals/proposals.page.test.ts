import { beforeAll, describe, expect, it } from "vitest";
import {
  alter,
  comment,
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../tests/proposal-world.ts";

type Square = Awaited<ReturnType<typeof publicSquare>>;

let square: Square;

beforeAll(async () => {
  square = await publicSquare();
});

const nobody = "01900000-0000-7000-8000-000000000000";

async function newPublished(title: string) {
  const maker = await newExternalUser(square.door);
  return { maker, proposal: await newProposal(square.door, maker, {}, title) };
}

describe("A visitor", () => {
  it("reads proposals and their comments without an account, and sees no more of people than the name shown", async () => {
    const { maker, proposal } = await newPublished("Plantera äppelträd vid ån");
    await comment(square.door, maker, proposal, "Äpplen är gott <b>!");
    const visitor = square.site.visitor();
    expect((await visitor.get("/proposals?search=%C3%A4ppeltr%C3%A4d")).body).toContain("vid ån");
    const page = await visitor.get(`/proposals/${proposal}`);
    expect(page.body).toContain(maker.displayName);
    expect(page.body).toContain("Äpplen är gott &lt;b>!");
    for (const secret of [maker.details.familyName, maker.details.email])
      expect(page.body).not.toContain(secret);
  });

  it("who wants to vote signs in first and comes back", async () => {
    const { proposal } = await newPublished("Fler bänkar");
    const answer = await square.site.visitor().get(`/proposals/${proposal}/vote`);
    expect(answer.headers.location).toContain("/account/sign-in?return=");
  });

  it("finds nothing at the address of a draft, of what is under review, or of nothing at all", async () => {
    const waiting = await newSubmitted(square.door, await newExternalUser(square.door));
    for (const id of [waiting, nobody, "inget-id"]) {
      expect((await square.site.visitor().get(`/proposals/${id}`)).statusCode).toBe(404);
    }
  });
});

describe("A citizen", () => {
  it("votes, takes the vote back, and comments", async () => {
    const { proposal } = await newPublished("Bad i sjön");
    const voter = await newExternalUser(square.door);
    const browser = await square.browserOf(voter);
    expect((await browser.post(`/proposals/${proposal}/vote`, { direction: "for" })).statusCode).toBe(303);
    const votes = () =>
      square.door.db.selectFrom("votes").selectAll().where("case_id", "=", proposal).execute();
    expect(await votes()).toHaveLength(1);
    expect((await browser.post(`/proposals/${proposal}/vote/withdrawal`)).statusCode).toBe(303);
    expect(await votes()).toEqual([]);
    expect((await browser.post(`/proposals/${proposal}/comments`, { text: "Gärna!" })).statusCode).toBe(303);
    expect((await browser.get(`/proposals/${proposal}`)).body).toContain("Gärna!");
  });

  it("without a verified number is told what is needed, and no vote is cast", async () => {
    const { proposal } = await newPublished("Belysning på stigen");
    const voter = await newExternalUser(square.door);
    await alter(square.door, voter, {
      personal_number_verified_at: null,
      personal_number_verified_by: null,
    });
    const browser = await square.browserOf(voter);
    const before = await square.all();
    const answer = await browser.post(`/proposals/${proposal}/vote`, { direction: "for" });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).toContain("personnummer");
    expect(await square.all()).toEqual(before);
  });

  it.each([
    ["invisible characters that turn the text around", "bra\u202eargh"],
    ["a word that never ends", "a".repeat(10_000)],
    ["nothing", "   "],
  ])("cannot comment with %s: it is said why, and nothing is saved", async (_what, words) => {
    const { proposal } = await newPublished("Cykelställ");
    const browser = await square.browserOf(await newExternalUser(square.door));
    const before = await square.all();
    const answer = await browser.post(`/proposals/${proposal}/comments`, { text: words });
    expect([400, 413, 422]).toContain(answer.statusCode);
    expect(await square.all()).toEqual(before);
  });

  it("writes a proposal, which others see when it has been published", async () => {
    const maker = await newExternalUser(square.door);
    const browser = await square.browserOf(maker);
    const drafted = await browser.post("/proposals", { title: "En ny lekplats", body: "Vid torget." });
    const draft = String(drafted.headers.location).split("/")[2] ?? "";
    expect((await square.site.visitor().get(`/proposals/${draft}`)).statusCode).toBe(404);
    expect((await browser.get("/my-pages/cases")).body).toContain(`href="/proposals/${draft}/draft"`);
    const stranger = await square.browserOf(await newExternalUser(square.door));
    expect((await stranger.get(`/proposals/${draft}/draft`)).statusCode).toBe(404);
    expect((await browser.get(`/proposals/${draft}/submission`)).body).toContain("En ny lekplats");
  });
});

describe("Staff", () => {
  it("publish with the right to it, and are refused without", async () => {
    const waiting = await newSubmitted(square.door, await newExternalUser(square.door), "Rensa diket");
    const [reviewer, other] = [
      await staffBrowser(square.site, "manage-external-users", "moderate-proposals"),
      await staffBrowser(square.site, "manage-external-users"),
    ];
    expect((await other.get("/proposal-reviews")).statusCode).toBe(403);
    expect((await other.post(`/proposal-reviews/${waiting}/publication`)).statusCode).toBe(403);
    expect((await reviewer.get("/proposal-reviews")).body).toContain("Rensa diket");
    expect((await reviewer.post(`/proposal-reviews/${waiting}/publication`)).statusCode).toBe(303);
    expect((await square.site.visitor().get(`/proposals/${waiting}`)).body).toContain("Rensa diket");
  });
});

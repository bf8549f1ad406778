import { beforeAll, describe, expect, test } from "vitest";
import { nobodysId } from "../../../tests/addresses.ts";
import { textOf } from "../../../tests/office.ts";
import {
  alter,
  comment,
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../tests/proposal-world.ts";

let square: Awaited<ReturnType<typeof publicSquare>>;

beforeAll(async () => {
  square = await publicSquare();
});

async function newWorld(terms: Parameters<typeof newProposal>[2] = {}) {
  const { door, browserOf } = square;
  const [maker, citizen] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, maker, terms, `Förslag av ${maker.displayName}`);
  return {
    door,
    maker,
    citizen,
    proposal,
    browser: await browserOf(citizen),
    visitor: square.site.visitor(),
  };
}

describe("What somebody writes", () => {
  const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)> https://a.example/"onclick=x`;

  test("is shown as text everywhere, with links that lead where they say", async () => {
    const { door, citizen, browser, visitor } = await newWorld();
    await browser.post("/proposals", { title: hostile, body: hostile });
    const own = await door.db
      .selectFrom("cases")
      .select("id")
      .where("external_user_id", "=", citizen.externalUser)
      .executeTakeFirstOrThrow();
    const shown = [await browser.get(`/proposals/${own.id}/draft`)];
    const proposal = await newProposal(door, citizen, {}, hostile);
    const written = await comment(door, citizen, proposal, hostile);
    for (const address of ["", "/comments", `/comments/${written}`])
      shown.push(await visitor.get(`/proposals/${proposal}${address}`));
    shown.push(await visitor.get("/proposals?search=onerror"));
    for (const { statusCode, body } of shown) {
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/<script>alert|<img|href="[^"]*"onclick/);
      expect(body).toContain("&lt;script");
    }
    expect(shown.at(1)?.body).toContain('rel="nofollow ugc noopener noreferrer"');
  });

  test("is all kept where it is refused, and each fault is said", async () => {
    const { browser } = await newWorld();
    const before = await square.all();
    const body = `Början ${"å".repeat(30_000)}`;
    const answer = await browser.post("/proposals", { title: "\u202eRubrik", body });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("Rubriken innehåller ett osynligt tecken");
    expect(answer.body).toContain("Förslaget får ha högst 20 000 tecken.");
    expect(answer.body).toContain(body);
    expect(await square.all()).toEqual(before);
  });

  test("in a comment that is too long is kept, too", async () => {
    const { browser, proposal } = await newWorld();
    const text = `Jag tycker ${"ä".repeat(9000)}`;
    const answer = await browser.post(`/proposals/${proposal}/comments`, { text });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("Kommentaren får ha högst 5 000 tecken.");
    expect(answer.body).toContain(text);
  });
});

describe("Between the page and the click", () => {
  test("the vote ends: nothing is counted, written or taken back, and that is said", async () => {
    const { door, citizen, browser, proposal } = await newWorld();
    await browser.post(`/proposals/${proposal}/vote`, { direction: "for" });
    await door.db
      .updateTable("proposals")
      .set({ voting_from: "2020-01-01", voting_to: "2020-03-30" })
      .where("case_id", "=", proposal)
      .execute();
    const before = await square.all();
    const late = await square.browserOf(await newExternalUser(door));
    for (const [address, form, who] of [
      ["vote", { direction: "for" }, late],
      ["vote/withdrawal", {}, browser],
      ["comments", { text: "För sent?" }, browser],
    ] as const) {
      const answer = await who.post(`/proposals/${proposal}/${address}`, form);
      expect(answer.statusCode, address).toBe(409);
      expect(textOf(answer), address).toContain("Omröstningen är avslutad.");
    }
    expect(await square.all()).toEqual(before);
    expect(textOf(await browser.get(`/proposals/${proposal}`))).toContain(
      "Du röstade för det här förslaget.",
    );
    expect(citizen.hasVerifiedPersonalNumber).toBe(true);
  });

  test("the e-mail address is unverified: the comment is refused with where to verify it", async () => {
    const { door, citizen, browser, proposal } = await newWorld();
    await alter(door, citizen, { email_verified_at: null });
    const before = await square.all();
    const answer = await browser.post(`/proposals/${proposal}/comments`, { text: "Bra!" });
    expect(answer.statusCode).toBe(403);
    expect(textOf(answer)).toContain("För att kommentera behöver du en verifierad e-postadress.");
    expect(textOf(answer)).toContain("Bra!");
    expect(await square.all()).toEqual(before);
  });

  test("the account becomes inactive: the session is dead", async () => {
    const { door, citizen, browser, proposal } = await newWorld();
    await alter(door, citizen, { deactivated_at: new Date() });
    const before = await square.all();
    const answer = await browser.post(`/proposals/${proposal}/vote`, { direction: "for" });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/account\/sign-in/);
    expect(await square.all()).toEqual(before);
  });
});

describe("The same answer as for what does not exist", () => {
  test("is given to whoever asks for another's draft, at every address of it", async () => {
    const { door, maker, browser } = await newWorld();
    const before = await square.all();
    for (const id of [await newDraft(door, maker), await newSubmitted(door, maker)]) {
      const written = await square.all();
      for (const below of [
        "",
        "/draft",
        "/correction",
        "/submission",
        "/withdrawal",
        "/vote",
        "/comments/new",
      ]) {
        const [there, nowhere] = [
          await browser.get(`/proposals/${id}${below}`),
          await browser.get(`/proposals/${nobodysId}${below}`),
        ];
        expect([there.statusCode, there.body], below).toEqual([404, nowhere.body]);
      }
      const form = { title: "Ny", body: "Ny", seen: "x" };
      for (const [below, sent] of [
        ["correction", form],
        ["submission", { seen: "x" }],
        ["withdrawal", {}],
        ["vote", { direction: "for" }],
        ["comments", { text: "Hej" }],
      ] as const)
        expect((await browser.post(`/proposals/${id}/${below}`, sent)).statusCode, below).toBe(404);
      expect(await square.all()).toEqual(written);
    }
    expect(before).not.toEqual(await square.all());
  });

  test("is given for a comment of another proposal, to those who reply, report or read", async () => {
    const [here, there] = [await newWorld(), await newWorld()];
    const elsewhere = await comment(there.door, there.maker, there.proposal);
    const before = await square.all();
    const at = `/proposals/${here.proposal}/comments/${elsewhere}`;
    for (const address of [at, `${at}/reply`, `${at}/report`])
      expect((await here.browser.get(address)).statusCode, address).toBe(404);
    expect((await here.browser.post(`${at}/reply`, { reply: "Hej" })).statusCode).toBe(404);
    expect((await here.browser.post(`${at}/report`, { reason: "Fel" })).statusCode).toBe(404);
    expect(await square.all()).toEqual(before);
  });

  test("is given for supporters of a proposal that does not publish them", async () => {
    const secret = await newWorld();
    const open = await newWorld({ publishes_supporters: true });
    for (const { browser, proposal } of [secret, open])
      await browser.post(`/proposals/${proposal}/vote`, { direction: "for" });
    expect((await secret.visitor.get(`/proposals/${secret.proposal}/supporters`)).statusCode).toBe(404);
    const page = await open.visitor.get(`/proposals/${open.proposal}/supporters`);
    expect(page.body).toContain(open.citizen.displayName);
    for (const { visitor, proposal, citizen } of [secret])
      expect((await visitor.get(`/proposals/${proposal}`)).body).not.toContain(citizen.displayName);
  });
});

test("A protected person's name stands nowhere, neither in what was made before nor in what is made after", async () => {
  const { door, citizen, browser, visitor } = await newWorld();
  const own = await newProposal(door, citizen, { publishes_supporters: true }, "Skyddat");
  const before = await comment(door, citizen, own, "Före");
  await browser.post(`/proposals/${own}/vote`, { direction: "for" });
  await alter(door, citizen, { protected_at: new Date() });
  await comment(door, citizen, own, "Efter", before);
  const answers = await Promise.all(
    ["", "/comments", `/comments/${before}`, "/supporters"].map((below) =>
      visitor.get(`/proposals/${own}${below}`),
    ),
  );
  for (const { statusCode, body } of [...answers, await visitor.get("/proposals?search=skyddat")]) {
    expect(statusCode).toBe(200);
    expect(body).not.toContain(citizen.displayName);
    expect(body).toContain("Användare");
  }
});

test("A comment that a moderator reads first is the writer's alone until the moderator shows it", async () => {
  const { door, citizen, browser, visitor, proposal } = await newWorld({ moderates_comments: "before" });
  const sent = await browser.post(`/proposals/${proposal}/comments`, { text: "Väntande ord" });
  expect(textOf(await browser.follow(sent))).toContain("Din kommentar är skickad. Den visas för alla när");
  expect((await browser.get(`/proposals/${proposal}`)).body).toContain("Väntande ord");
  expect((await visitor.get(`/proposals/${proposal}`)).body).not.toContain("Väntande ord");
  const { id } = await door.db
    .selectFrom("comments")
    .select("id")
    .where("external_user_id", "=", citizen.externalUser)
    .executeTakeFirstOrThrow();
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  expect((await moderator.get("/proposal-reviews")).body).toContain("Väntande ord");
  expect((await moderator.post(`/proposal-reviews/comments/${id}`)).statusCode).toBe(303);
  expect((await visitor.get(`/proposals/${proposal}`)).body).toContain("Väntande ord");
});

test("A report reaches those who moderate, with its reason, and nobody else", async () => {
  const { door, maker, browser, proposal } = await newWorld();
  const written = await comment(door, maker, proposal, "Dumheter");
  const at = `/proposals/${proposal}/comments/${written}/report`;
  expect((await browser.get(at)).body).toContain("Dumheter");
  expect((await browser.post(at, { reason: " " })).statusCode).toBe(422);
  expect((await browser.post(at, { reason: "Påhopp på granne" })).statusCode).toBe(303);
  const { id } = await door.db
    .selectFrom("comment_reports")
    .select("id")
    .where("comment_id", "=", written)
    .executeTakeFirstOrThrow();
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const report = `/proposal-reviews/reports/${id}`;
  expect((await moderator.get(report)).body).toContain("Påhopp på granne");
  expect((await browser.get(report)).statusCode).toBe(403);
  expect((await moderator.post(report)).headers.location).toBe("/proposal-reviews");
  expect(textOf(await moderator.get(report))).toContain("Anmälan är hanterad.");
});

test("The author's own page of a submitted proposal says how it stands, and leads to the public one once it is published", async () => {
  const { door, citizen, browser } = await newWorld();
  const draft = await newDraft(door, citizen);
  const seen = /name="seen" value="([^"]*)"/.exec(
    (await browser.get(`/proposals/${draft}/submission`)).body,
  )?.[1];
  const sent = await browser.post(`/proposals/${draft}/submission`, { seen: seen ?? "" });
  expect(textOf(await browser.follow(sent))).toContain("Förslaget är inskickat. Tack!");
  expect((await browser.get(`/proposals/${draft}`)).headers.location).toBe(`/proposals/${draft}/draft`);
  expect((await browser.get(`/proposals/${draft}/correction`)).statusCode).toBe(410);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  await moderator.post(`/proposal-reviews/${draft}/publication`);
  expect((await browser.get(`/proposals/${draft}/draft`)).headers.location).toBe(`/proposals/${draft}`);
  expect((await browser.post(`/proposals/${draft}/withdrawal`)).statusCode).toBe(409);
});

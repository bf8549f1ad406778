import { beforeAll, describe, expect, test } from "vitest";
import { newRandomId } from "#platform/ids.ts";
import { formatDate, formatTime } from "#platform/time/format.ts";
import { textOf } from "../../../tests/office.ts";
import {
  comment,
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../tests/proposal-world.ts";
import { beginRemoval, depersonalised, leaveCase, leaveComment } from "../../../tests/removed-person.ts";
import type { CommentId } from "./comments/comment.ts";

let square: Awaited<ReturnType<typeof publicSquare>>;

beforeAll(async () => {
  square = await publicSquare();
});

/** A proposal with somebody who wrote "Borta" on it, and a reply by another. */
async function debate(terms: Parameters<typeof newProposal>[2] = {}) {
  const { door, site } = square;
  const [maker, gone, other] = [
    await newExternalUser(door),
    await newExternalUser(door),
    await newExternalUser(door),
  ];
  const proposal = await newProposal(door, maker, terms, `Ett förslag av ${maker.displayName}`);
  const root = await comment(door, gone, proposal, "Borta");
  const reply = await comment(door, other, proposal, "Svaret", root);
  const at = `/proposals/${proposal}`;
  const page = async (path = "") => await site.visitor().get(`${at}${path}`);
  return { door, maker, gone, other, proposal, root, reply, at, page };
}

describe("The maker of a case who has been", () => {
  test.each([
    ["deleted", "Användaren borttagen"],
    ["depersonalised", "Användaren avpersonifierad"],
  ] as const)("%s is shown as %s wherever the case is", async (removal, words) => {
    const { door, maker, proposal, page } = await debate();
    const waiting = await newSubmitted(door, maker, `Väntar ${maker.displayName}`);
    for (const id of [proposal, waiting]) await leaveCase(door, id, removal);
    if (removal === "depersonalised") await depersonalised(door, maker.externalUser);
    const reviewer = await staffBrowser(square.site, "manage-external-users", "moderate-proposals");
    const title = encodeURIComponent(`Ett förslag av ${maker.displayName}`);
    const shown = [
      await page(),
      await square.site.visitor().get(`/proposals?search=${title}`),
      await reviewer.get("/proposal-reviews"),
      await reviewer.get(`/proposal-reviews/${waiting}`),
    ];
    for (const answer of shown) {
      expect(answer.statusCode).toBe(200);
      expect(textOf(answer)).toContain(words);
      expect(answer.body).not.toContain(maker.details.familyName);
    }
  });

  test("let go is not named from the moment when the removal begins", async () => {
    const { door, maker, page } = await debate();
    await beginRemoval(door, maker.externalUser);
    expect(textOf(await page())).toContain("Av Användaren borttagen");
  });
});

describe("A comment", () => {
  test("that was depersonalised keeps its words and its replies, and no time but the day", async () => {
    const { door, root, gone, page, at } = await debate();
    const { created_at } = await door.db
      .selectFrom("comments")
      .select("created_at")
      .where("id", "=", root)
      .executeTakeFirstOrThrow();
    expect(textOf(await page())).toContain(formatTime(created_at, "sv"));
    const renewed = await leaveComment(door, root, "depersonalised-on-request");
    for (const answer of [await page(), await page("/comments"), await page(`/comments/${renewed}`)]) {
      const [entry, reply] = entriesIn(answer.body);
      expect(entry).toContain("Borta");
      expect(entry).toContain("Användaren avpersonifierad");
      expect(entry).toContain(formatDate(created_at, "sv", "text"));
      expect(entry).not.toMatch(/kl\. |T\d\d:/);
      expect(entry).not.toContain(gone.displayName);
      expect(reply).toContain("svar till Användaren avpersonifierad");
    }
    expect((await page(`/comments/${root}`)).statusCode).toBe(404);
    expect(await replyTo(at, renewed)).toBe(303);
  });

  test("that was let be keeps the name that was shown", async () => {
    const { door, root, gone, page } = await debate();
    await leaveComment(door, root, "kept");
    const [entry] = entriesIn((await page()).body);
    expect(entry).toContain(gone.displayName);
  });

  test("that was removed and has replies holds its place, without text, author or anything to do", async () => {
    const { door, root, gone, reply, page } = await debate();
    await leaveComment(door, root, "deleted");
    for (const answer of [await page(), await page("/comments"), await page(`/comments/${reply}`)]) {
      const [entry, replied] = entriesIn(answer.body);
      expect(entry).toContain("Kommentaren är borttagen");
      expect(entry).not.toMatch(/Svara|Anmäl|Användaren|kl\. |<strong>/);
      expect(replied).toContain("svar till en borttagen kommentar");
      expect(replied).toContain("Svaret");
      expect(answer.body).not.toContain(gone.displayName);
    }
    expect(textOf(await page())).toContain("Kommentarer (1)");
    expect(textOf(await page(`/comments/${reply}`))).toContain("Borttagen kommentar med svar");
    await door.db.deleteFrom("comments").where("id", "=", reply).execute();
    expect(textOf(await page())).toContain("Ingen har kommenterat ännu.");
  });

  test("that only holds a place can be neither replied to nor reported, and it is said so", async () => {
    const { door, root, other, at } = await debate();
    const browser = await square.browserOf(other);
    await leaveComment(door, root, "deleted");
    const before = await square.all();
    for (const answer of [
      await browser.get(`${at}/comments/${root}/reply`),
      await browser.post(`${at}/comments/${root}/reply`, { reply: "Men vänta!" }),
      await browser.get(`${at}/comments/${root}/report`),
      await browser.post(`${at}/comments/${root}/report`, { reason: "Men vänta!" }),
    ]) {
      expect(answer.statusCode).toBe(409);
      expect(textOf(answer)).toContain("Kommentaren är borttagen eller dold. Det går inte att svara på den");
    }
    expect(await square.all()).toEqual(before);
  });
});

test("A report of somebody who is gone waits without their words, and so does one of a comment that is gone", async () => {
  const { door, root, other, at } = await debate();
  const browser = await square.browserOf(other);
  await browser.post(`${at}/comments/${root}/report`, { reason: "Påhopp" });
  await leaveComment(door, root, "deleted");
  const { id } = await door.db
    .updateTable("comment_reports")
    .set({ external_user_id: null, reason: "" })
    .where("comment_id", "=", root)
    .returning("id")
    .executeTakeFirstOrThrow();
  const reviewer = await staffBrowser(square.site, "manage-external-users", "moderate-proposals");
  for (const address of ["/proposal-reviews", `/proposal-reviews/reports/${id}`]) {
    const page = textOf(await reviewer.get(address));
    expect(page).toContain("Kommentaren är borttagen");
    expect(page).toContain("Skälet är raderat, eftersom den som anmälde har tagits bort.");
  }
  expect((await reviewer.post(`/proposal-reviews/reports/${id}`)).statusCode).toBe(303);
});

test("Supporters who are gone are listed without their names, or with them where they were let be", async () => {
  const { door, gone, other, at, page } = await debate({ publishes_supporters: true });
  for (const voter of [gone, other])
    await (await square.browserOf(voter)).post(`${at}/vote`, { direction: "for" });
  const leave = (voter: typeof gone, left: object) =>
    door.db
      .updateTable("votes")
      .set({ id: newRandomId<"votes">(), external_user_id: null, number_mark: null, ...left })
      .where("external_user_id", "=", voter.externalUser)
      .execute();
  await leave(gone, { removal_mark: "depersonalised", author_name: null });
  await leave(other, { removal_mark: "kept" });
  const supporters = textOf(await page("/supporters"));
  expect(supporters).toContain("Användaren avpersonifierad");
  expect(supporters).toContain(other.displayName);
  expect(supporters).not.toContain(gone.displayName);
  expect(textOf(await page())).toContain("2 av ");
});

test("L68: search engines are told to keep no page of proposals, open or closed", async () => {
  const { door, proposal, page } = await debate();
  const isOver = { voting_from: "2026-01-01", voting_to: "2026-01-02" };
  for (const terms of [{}, isOver]) {
    await door.db
      .updateTable("proposals")
      .set({ result_frozen_at: null, ...terms })
      .where("case_id", "=", proposal)
      .execute();
    expect((await page()).body).toContain('<meta name="robots" content="noindex"/>');
  }
});

function entriesIn(body: string): string[] {
  return body.split('<li class="b-entry"').slice(1);
}

async function replyTo(at: string, to: CommentId): Promise<number> {
  const browser = await square.browserOf(await newExternalUser(square.door));
  return (await browser.post(`${at}/comments/${to}/reply`, { reply: "Jo" })).statusCode;
}

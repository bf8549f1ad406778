import { describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Place } from "#platform/lists/place.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { alter, comment, newExternalUser, newProposal, text } from "../../../../tests/proposal-world.ts";
import { writeComment } from "./commenting.ts";
import { countComments, findComment, waitingCommentsOf } from "./comments.queries.ts";
import { threadPage, threadsOn } from "./threads.queries.ts";

async function newDebate(terms: Parameters<typeof newProposal>[2] = {}) {
  const door = await testDoor();
  const [maker, writer] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, maker, terms);
  const db = readOnly(door.db);
  const write = (words: string, replyTo?: Awaited<ReturnType<typeof comment>>) =>
    comment(door, writer, proposal, words, replyTo);
  const rows = () => door.db.selectFrom("comments").selectAll().where("case_id", "=", proposal).execute();
  const codes = async () =>
    (await door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute()).map(
      ({ code }) => code,
    );
  return { door, db, maker, writer, proposal, write, rows, codes };
}

test("A comment keeps the name that is shown, its id tells no time, and the log tells of it", async () => {
  const { write, rows, codes, writer } = await newDebate();
  const before = await codes();
  const written = await write("Bra förslag!");
  const [row] = await rows();
  expect(row).toMatchObject({
    id: written,
    author_name: writer.displayName,
    thread_id: written,
    parent_id: null,
  });
  expect(row?.id.charAt(14)).toBe("4");
  expect(row?.shown_at).toEqual(row?.created_at);
  expect((await codes()).slice(before.length)).toEqual(["comment-written"]);
});

test("The same words in the same place are the same comment for ten minutes, and then another", async () => {
  const { door, write, rows, codes, writer, maker, proposal } = await newDebate();
  const root = await write("Håller med!");
  const before = await codes();
  expect(await write("Håller med!")).toBe(root);
  expect(await codes()).toEqual(before);
  const reply = await write("Håller med!", root);
  expect(await write("Håller med!", root)).toBe(reply);
  expect(await comment(door, maker, proposal, "Håller med!")).not.toBe(root);
  expect(await rows()).toHaveLength(3);
  const at = (moment: string) => ({ ...door, clock: () => new Date(moment) });
  expect(await comment(at("2026-03-02T12:09:59Z"), writer, proposal, "Håller med!")).toBe(root);
  expect(await comment(at("2026-03-02T12:10:00Z"), writer, proposal, "Håller med!")).not.toBe(root);
});

test("Replies of any depth belong to the thread that they began in", async () => {
  const { write, rows, db, proposal } = await newDebate();
  const root = await write("Rot");
  const first = await write("Svar", root);
  const second = await write("Svar på svar", first);
  expect((await rows()).every(({ thread_id }) => thread_id === root)).toBe(true);
  const { threads } = await threadsOn(db, proposal, { kind: "first" });
  expect(threads.map(({ root, count }) => [root.id, count])).toEqual([[root, 2]]);
  expect(threads[0]?.replies.map(({ id, parent }) => [id, parent])).toEqual(
    expect.arrayContaining([
      [first, root],
      [second, first],
    ]),
  );
});

test("A later change of name leaves what stands, and a protected identity is hidden wherever it stands", async () => {
  const { door, write, writer, db, proposal } = await newDebate();
  const written = await write("Bra!");
  await alter(door, writer, { display_name: "Nytt namn" });
  expect((await findComment(db, proposal, written))?.authorName).toBe(writer.displayName);
  await alter(door, writer, { protected_at: new Date() });
  expect((await findComment(db, proposal, written))?.protectedAt).toBeInstanceOf(Date);
  const reply = await write("Svar", written);
  expect((await findComment(db, proposal, reply))?.authorName).toBeNull();
});

test("Where a moderator reads first, nobody but the writer sees it until then, nor can it be replied to", async () => {
  const { write, writer, maker, db, proposal, door } = await newDebate({ moderates_comments: "before" });
  const waiting = await write("Får jag?");
  expect(await countComments(db, proposal)).toBe(0);
  expect(await findComment(db, proposal, waiting)).toBeUndefined();
  expect((await threadsOn(db, proposal, { kind: "first" })).threads).toEqual([]);
  expect((await waitingCommentsOf(db, writer.externalUser, proposal)).map(({ id }) => id)).toEqual([waiting]);
  expect(await waitingCommentsOf(db, maker.externalUser, proposal)).toEqual([]);
  await expect(comment(door, maker, proposal, "Svar", waiting)).rejects.toMatchObject({ status: 404 });
});

describe("Nothing is written", () => {
  test.each([
    ["on a proposal that is closed", { voting_to: "2026-03-01" }, {}, { kind: "closed" }],
    [
      "by somebody without a verified e-mail address",
      {},
      { email_verified_at: null },
      { kind: "lacking", lack: "verified-email" },
    ],
    [
      "by somebody without a verified personnummer, where that is asked for",
      { commenting_needs: "verified-personal-number" },
      { personal_number_verified_at: null, personal_number_verified_by: null },
      { kind: "lacking", lack: "verified-personal-number" },
    ],
  ] as const)("%s", async (_what, terms, account, refusal) => {
    const { door, writer, proposal, rows, codes } = await newDebate({ daysAgo: 30, ...terms });
    // between the page and the click: the actor of the request is still verified
    if (Object.keys(account).length > 0) await alter(door, writer, account);
    const before = await codes();
    const writing = { text: text("Bra!"), replyTo: undefined };
    expect(await change(door, writer, (tx) => writeComment(tx, writer, proposal, writing))).toEqual(refusal);
    expect(await rows()).toEqual([]);
    expect(await codes()).toEqual(before);
  });

  test("as a reply to a comment on another proposal", async () => {
    const one = await newDebate();
    const other = await newDebate();
    const elsewhere = await other.write("Här");
    await expect(one.write("Där", elsewhere)).rejects.toMatchObject({ status: 404 });
    expect(await one.rows()).toEqual([]);
  });

  test("by an account that has become inactive", async () => {
    const { door, writer, write, rows } = await newDebate();
    await alter(door, writer, { deactivated_at: new Date() });
    await expect(write("Bra!")).rejects.toMatchObject({ status: 403 });
    expect(await rows()).toEqual([]);
  });
});

test("Pages of threads hold them all, newest first, whichever way one turns them", async () => {
  const { door, db, write, proposal } = await newDebate();
  const written: string[] = [];
  for (let number = 0; number < 25; number += 1) {
    const moment = new Date(Date.parse("2026-03-02T12:00:00Z") + number * 1000);
    const root = await write(`Kommentar ${number}`);
    await door.db.updateTable("comments").set({ created_at: moment }).where("id", "=", root).execute();
    written.unshift(root);
  }
  const page = async (place: Place<"comments">) => {
    const { threads, older, newer } = await threadsOn(db, proposal, place);
    return { ids: threads.map(({ root }) => root.id), older, newer };
  };
  const first = await page({ kind: "first" });
  expect(first).toEqual({ ids: written.slice(0, 10), older: true, newer: false });
  const [, last] = [first.ids.at(0), first.ids.at(-1)];
  if (last === undefined) throw new Error("an empty page");
  const second = await page({ kind: "after", row: last });
  expect(second).toEqual({ ids: written.slice(10, 20), older: true, newer: true });
  const [start, end] = [second.ids.at(0), second.ids.at(-1)];
  if (start === undefined || end === undefined) throw new Error("an empty page");
  expect(await page({ kind: "after", row: end })).toEqual({
    ids: written.slice(20),
    older: false,
    newer: true,
  });
  expect(await page({ kind: "before", row: start })).toEqual({
    ids: written.slice(0, 10),
    older: true,
    newer: false,
  });
  expect((await page({ kind: "last" })).ids).toEqual(written.slice(15));
});

test("A thread of hundreds is read a page at a time, and a comment is found on its page", async () => {
  const { door, db, write, proposal } = await newDebate();
  const root = await write("Rot");
  const replies = [];
  for (let number = 0; number < 130; number += 1) {
    const reply = await write(`Svar ${number}`, number % 2 === 0 ? root : replies.at(-1));
    const moment = new Date(Date.parse("2026-03-02T12:00:00Z") + (number + 1) * 1000);
    await door.db.updateTable("comments").set({ created_at: moment }).where("id", "=", reply).execute();
    replies.push(reply);
  }
  const { threads } = await threadsOn(db, proposal, { kind: "first" });
  expect(threads.map(({ replies, count }) => [replies.length, count])).toEqual([[3, 130]]);
  const whole = await threadPage(db, root, root, undefined);
  expect([whole.page, whole.pages, whole.replies.length, whole.before]).toEqual([1, 2, 100, 0]);
  const late = replies.at(120);
  if (late === undefined) throw new Error("no reply");
  const found = await threadPage(db, root, late, undefined);
  expect([found.page, found.before]).toEqual([2, 100]);
  expect(found.replies.map(({ id }) => id)).toContain(late);
  expect((await threadPage(db, root, root, 999)).page).toBe(2);
});

import { beforeEach, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  comment,
  newExternalUser,
  newProposal,
  publicSquare,
  staffBrowser,
  text,
} from "../../../../tests/proposal-world.ts";
import { removalParts, remove } from "../../../../tests/removing.ts";
import { reportComment } from "../comments/reporting.ts";

/** A proposal with a comment, a reply to it, and a moderator. */
async function newDebate() {
  const square = await publicSquare();
  const { door } = square;
  const [writer, neighbour] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, neighbour);
  const written = await comment(door, writer, proposal, "Dumheter om grannen");
  const reply = await comment(door, neighbour, proposal, "Så skriver man inte", written);
  const moderator = await staffBrowser(square.site, "moderate-proposals");
  const visitor = square.site.visitor();
  const hide = (reason = "Det är ett påhopp.") =>
    moderator.post(`/proposal-reviews/comments/${written}/hiding`, { reason });
  return { ...square, writer, neighbour, proposal, written, reply, moderator, visitor, hide };
}

type Debate = Awaited<ReturnType<typeof newDebate>>;
let debate: Debate;
beforeEach(async () => {
  debate = await newDebate();
});

function codesAbout(comment: string, events: Awaited<ReturnType<Debate["all"]>>["events"]): string[] {
  const about = events.filter(({ details }) => JSON.stringify(details).includes(`"comment":"${comment}"`));
  return about.map(({ code }) => code);
}

test("what is hidden is read by nobody on any public page, and its place and replies stay", async () => {
  const { proposal, written, reply, visitor, hide } = debate;
  expect((await visitor.get(`/proposals/${proposal}`)).body).toContain("Kommentarer (2)");
  expect((await hide()).headers.location).toBe("/proposal-reviews");
  for (const address of [
    `/proposals/${proposal}`,
    `/proposals/${proposal}/comments`,
    `/proposals/${proposal}/comments/${written}`,
    `/proposals/${proposal}/comments/${reply}`,
  ]) {
    const page = await visitor.get(address);
    expect(page.statusCode, address).toBe(200);
    expect(page.body, address).not.toContain("Dumheter");
    expect(textOf(page), address).toContain("En moderator har dolt kommentaren");
    expect(textOf(page), address).toContain("svar till en dold kommentar");
    expect(textOf(page), address).toContain("Så skriver man inte");
  }
  expect((await visitor.get(`/proposals/${proposal}`)).body).toContain("Kommentarer (1)");
});

test("it can be neither replied to nor reported, and what was typed is kept", async () => {
  const { proposal, written, neighbour, browserOf, hide, all } = debate;
  const browser = await browserOf(neighbour);
  await hide();
  const before = await all();
  const address = `/proposals/${proposal}/comments/${written}`;
  for (const [act, field] of [
    ["reply", "reply"],
    ["report", "reason"],
  ] as const) {
    const refused = await browser.post(`${address}/${act}`, { [field]: "Mina egna ord" });
    expect(refused.statusCode, act).toBe(409);
    expect(textOf(refused)).toContain("borttagen eller dold");
    expect(textOf(refused)).toContain("Mina egna ord");
  }
  expect(await all()).toEqual(before);
});

test("its reports are dealt with, the writer reads why, and the log tells it without the reason", async () => {
  const { door, proposal, written, writer, neighbour, moderator, browserOf, hide, all } = debate;
  const about = { proposal, comment: written };
  await change(door, neighbour, (tx) => reportComment(tx, neighbour, about, text("Ett påhopp")));
  expect(textOf(await moderator.get("/proposal-reviews"))).toContain("Dumheter om grannen");
  await hide("Kommentaren handlar om en enskild person.");
  expect(textOf(await moderator.get("/proposal-reviews"))).not.toContain("Dumheter om grannen");
  const own = textOf(await (await browserOf(writer)).get("/my-pages/comments"));
  expect(own).toContain("Dumheter om grannen");
  expect(own).toContain("Skäl: Kommentaren handlar om en enskild person.");
  const { comments, reports, events } = await all();
  expect(JSON.stringify([comments, reports, events])).not.toContain("enskild person");
  expect(codesAbout(written, events)).toEqual(["comment-written", "comment-reported", "comment-hidden"]);
  expect(reports.filter(({ comment_id }) => comment_id === written)[0]?.handled_at).toBeInstanceOf(Date);
});

test("a moderator reads it, and shows it again; done twice it is done once", async () => {
  const { proposal, written, moderator, visitor, hide, all } = debate;
  const page = `/proposal-reviews/comments/${written}`;
  await hide();
  expect((await hide("En gång till")).headers.location).toBe(page);
  expect(textOf(await moderator.get(page))).toContain("Dumheter om grannen");
  for (const _ of ["once", "twice"])
    expect((await moderator.post(`${page}/restoration`)).headers.location).toBe(page);
  expect((await visitor.get(`/proposals/${proposal}`)).body).toContain("Dumheter om grannen");
  const { events, comments } = await all();
  expect(codesAbout(written, events)).toEqual(["comment-written", "comment-hidden", "comment-restored"]);
  const row = comments.find(({ id }) => id === written);
  expect([row?.hidden_at, row?.hidden_by, row?.sealed_hiding_reason]).toEqual([null, null, null]);
});

test("a reason is asked for, and whoever may not moderate hides nothing", async () => {
  const { written, writer, site, browserOf, hide, all } = debate;
  const others = [await browserOf(writer), await staffBrowser(site, "manage-external-users")];
  const before = await all();
  const faulty = await hide("  ");
  expect(faulty.statusCode).toBe(422);
  expect(textOf(faulty)).toContain("Skriv skälet.");
  const address = `/proposal-reviews/comments/${written}/hiding`;
  for (const browser of others) {
    expect((await browser.get(address)).statusCode).toBe(403);
    expect((await browser.post(address, { reason: "Nej" })).statusCode).toBe(403);
  }
  expect(await all()).toEqual(before);
});

test("when the writer is removed the comment stays hidden, and the reason goes", async () => {
  const { door, site, proposal, writer, visitor, hide } = debate;
  await hide();
  const parts = removalParts(door, site.connection);
  await remove(parts, writer, { account: "delete", comments: "depersonalise", votes: "delete" });
  const [row] = await door.db
    .selectFrom("comments")
    .select(["hidden_at", "sealed_hiding_reason", "removal_mark"])
    .where("case_id", "=", proposal)
    .where("removal_mark", "is not", null)
    .execute();
  expect(row).toMatchObject({ removal_mark: "depersonalised", sealed_hiding_reason: null });
  expect(row?.hidden_at).toBeInstanceOf(Date);
  expect((await visitor.get(`/proposals/${proposal}`)).body).not.toContain("Dumheter");
});

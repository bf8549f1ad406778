import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { comment, newExternalUser, newProposal, text } from "../../../../tests/proposal-world.ts";
import { staffMember } from "../../../../tests/staff-member.ts";
import { commentsToShow, findReport, openReports } from "../review/queue.queries.ts";
import { handleReport } from "../review/report-handling.ts";
import { showComment } from "../review/showing.ts";
import { findComment } from "./comments.queries.ts";
import { reportComment } from "./reporting.ts";

async function newReport(terms: Parameters<typeof newProposal>[2] = {}) {
  const door = await testDoor();
  const [writer, reader] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, writer, terms);
  const written = await comment(door, writer, proposal, "Dumheter!");
  const moderator = await staffMember(door, "moderate-proposals");
  const report = (reason = "Det är ett påhopp.") =>
    change(door, reader, (tx) => reportComment(tx, reader, { proposal, comment: written }, text(reason)));
  const db = readOnly(door.db);
  const mine = async () => (await openReports(db)).oldest.filter(({ comment }) => comment === written);
  const events = async () => {
    const rows = await door.db
      .selectFrom("audit_events")
      .select(["code", "subject_reference"])
      .select((select) => select.cast<string>("details", "text").as("details"))
      .orderBy("sequence", "desc")
      .execute();
    return rows.filter(({ details }) => details.includes(written));
  };
  return { door, db, writer, reader, proposal, written, moderator, report, mine, events };
}

test("A comment is reported once by each, in words that stand in no event, and is dealt with once", async () => {
  const { door, db, writer, moderator, report, mine, events } = await newReport();
  expect(await report()).toEqual({ kind: "reported" });
  expect(await report("En gång till")).toEqual({ kind: "already-reported" });
  const [open, ...others] = await mine();
  expect(others).toEqual([]);
  expect(open).toMatchObject({ reason: "Det är ett påhopp.", text: "Dumheter!" });
  if (open === undefined) throw new Error("no report");
  for (const _ of ["once", "twice"])
    expect(await change(door, moderator, (tx) => handleReport(tx, open.report))).toEqual({ kind: "handled" });
  expect(await mine()).toEqual([]);
  expect((await findReport(db, open.report))?.handledAt).toBeInstanceOf(Date);
  const told = await events();
  expect(told.map(({ code }) => code)).toEqual(["report-handled", "comment-reported", "comment-written"]);
  expect(told.slice(0, 2).map(({ subject_reference }) => subject_reference)).toEqual([
    writer.reference,
    null,
  ]);
  expect(JSON.stringify(told)).not.toContain("påhopp");
});

test("A comment on another proposal, or one that nobody sees yet, cannot be reported", async () => {
  const { door, reader, written } = await newReport();
  const elsewhere = await newReport({ moderates_comments: "before" });
  const reason = text("Fel");
  for (const comment of [written, elsewhere.written]) {
    const about = { proposal: elsewhere.proposal, comment };
    await expect(
      change(door, reader, (tx) => reportComment(tx, reader, about, reason)),
    ).rejects.toMatchObject({
      status: 404,
    });
  }
});

test("A comment that waits is shown by a moderator, once", async () => {
  const { door, db, moderator, proposal, written, events } = await newReport({
    moderates_comments: "before",
  });
  expect((await commentsToShow(db)).oldest.map(({ id }) => id)).toContain(written);
  for (const _ of ["once", "twice"])
    expect(await change(door, moderator, (tx) => showComment(tx, written))).toEqual({ kind: "shown" });
  expect(await findComment(db, proposal, written)).toBeDefined();
  expect((await events()).map(({ code }) => code)).toEqual(["comment-shown", "comment-written"]);
});

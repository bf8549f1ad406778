import { expect, test } from "vitest";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { testDatabase } from "../../../tests/database.ts";
import { pdf } from "../../../tests/documents-to-attach.ts";
import { testDoor } from "../../../tests/ledger.ts";
import { comment, line, newExternalUser, newSubmitted, text } from "../../../tests/proposal-world.ts";
import { staffMember } from "../../../tests/staff-member.ts";
import type { AnswerKind, RefusalGround } from "./answers/answer.ts";
import { answerCase } from "./answers/answering.ts";
import { chosenAttachment } from "./attachments/attachment.ts";
import { removeAttachment } from "./attachments/removal.ts";
import { seenOf } from "./cases/draft.ts";
import { correctDraft, draftProposal } from "./cases/drafting.ts";
import { withdrawProposal } from "./cases/withdrawal.ts";
import { reportComment } from "./comments/reporting.ts";
import { catalogue } from "./events.ts";
import { chooseNotices } from "./mail-notices/choosing-notices.ts";
import { submitOpinion } from "./opinions/writing.ts";
import type { CaseId } from "./proposal.ts";
import { hideComment, restoreComment } from "./review/hiding.ts";
import { publishProposal } from "./review/publication.ts";
import { handleReport } from "./review/report-handling.ts";
import { showComment } from "./review/showing.ts";
import { takeUpProposal } from "./review/taking-up.ts";
import { chooseSettings } from "./settings/choosing.ts";
import { proposalSettings } from "./settings/settings.queries.ts";
import { seenOf as settingsSeen } from "./settings/settings-form.ts";
import { tellOfClosings } from "./votes/closing.ts";
import { castVote } from "./votes/voting.ts";

test("no event about proposals holds a name, an address or anything that somebody wrote in the clear", async () => {
  const { pool } = await testDatabase();
  const { rows: before } = await pool.query("select coalesce(max(sequence), 0) as last from audit_events");
  await everythingThatHappensToProposals(await testDoor());
  const { rows } = await pool.query<{ code: string; whole: string }>(
    "select code, audit_events::text as whole from audit_events where sequence > $1",
    [before[0]?.last],
  );
  expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(Object.keys(catalogue)));
  for (const { code, whole } of rows) {
    expect(whole, code).not.toMatch(/kanarie/i);
    // PostgreSQL writes bytes as hexadecimal digits
    expect(whole, code).not.toContain(Buffer.from("anarie").toString("hex"));
  }
});

async function everythingThatHappensToProposals(door: Door): Promise<void> {
  const canary = (suffix: string) => ({
    given_name: `Kanarie${suffix}`,
    family_name: `Kanarie${suffix}`,
    display_name: `Kanarie ${suffix}`,
    email: `kanarie-${suffix}@medborgare.example`,
  });
  const [maker, reader] = [
    await newExternalUser(door, canary("En")),
    await newExternalUser(door, canary("Två")),
  ];
  const moderator = await staffMember(door, "moderate-proposals");
  const words = { title: line("Kanarierubrik"), body: text("Kanarietext") };
  const { draft } = await change(door, maker, (tx) => draftProposal(tx, maker, words));
  const wanted = { ...words, body: text("Ny kanarietext") };
  await change(door, maker, (tx) => correctDraft(tx, maker, draft, { wanted, seen: seenOf(words) }));
  await change(door, maker, (tx) => withdrawProposal(tx, maker, draft));

  const proposal = await newSubmitted(door, maker, "Kanarierubrik");
  await change(door, moderator, (tx) => takeUpProposal(tx, proposal));
  await change(door, moderator, (tx) => publishProposal(tx, proposal));
  await change(door, reader, (tx) => castVote(tx, door.masterKey, reader, proposal, "for"));
  const written = await comment(door, maker, proposal, "Kanariekommentar");
  const about = { proposal, comment: written };
  await change(door, reader, (tx) => reportComment(tx, reader, about, text("Kanarieskäl")));
  const { id } = await door.db
    .selectFrom("comment_reports")
    .select("id")
    .where("comment_id", "=", written)
    .executeTakeFirstOrThrow();
  await change(door, moderator, (tx) => handleReport(tx, id));
  await door.db.updateTable("comments").set({ shown_at: null }).where("id", "=", written).execute();
  await change(door, moderator, (tx) => showComment(tx, written));
  const reason = "Kanarieskäl" as Reason;
  await change(door, moderator, (tx) => hideComment(tx, moderator, door.masterKey, written, reason));
  await change(door, moderator, (tx) => restoreComment(tx, written));

  const answer = (about: CaseId, kind: AnswerKind, ground?: RefusalGround) =>
    change(door, moderator, (tx) =>
      answerCase(tx, moderator, about, { kind, ground, text: text("Kanariesvar"), attachments: [] }),
    );
  await answer(await newSubmitted(door, maker, "Kanarie tillbaka"), "returned");
  await answer(await newSubmitted(door, maker, "Kanarie avslagen"), "refused", "similar");
  await door.db
    .updateTable("proposals")
    .set({ voting_from: "2020-01-01", voting_to: "2020-02-01" })
    .where("case_id", "=", proposal)
    .execute();
  await tellOfClosings(door);
  await answer(proposal, "handed-over");
  const file = chosenAttachment({ name: "Kanarie.pdf", type: "pdf", bytes: pdf("Kanarie") });
  const decision = {
    kind: "decided",
    ground: undefined,
    text: text("Kanariesvar"),
    attachments: [file],
  } as const;
  await change(door, moderator, (tx) => answerCase(tx, moderator, proposal, decision));
  const { id: attachment } = await door.db
    .selectFrom("attachments")
    .select("id")
    .where("name", "=", "Kanarie.pdf")
    .executeTakeFirstOrThrow();
  await change(door, moderator, (tx) =>
    removeAttachment(tx, moderator, { case: proposal, attachment }, "personal-data"),
  );

  const rules = { ...(await proposalSettings(readOnly(door.db))), conditions: "Kanarieord" };
  const chosen = { seen: settingsSeen(await proposalSettings(readOnly(door.db))), wanted: rules };
  await change(door, moderator, (tx) => chooseSettings(tx, chosen));
  const opinion = { title: line("Kanariesynpunkt"), body: text("Kanarietext") };
  const { opinion: given } = await change(door, maker, (tx) => submitOpinion(tx, maker, opinion));
  await answer(given, "made-proposal");
  await answer(given, "made-opinion");
  await answer(given, "answered");
  await answer(given, "closed");
  await change(door, maker, (tx) => chooseNotices(tx, maker, { closed: "never" }));
}

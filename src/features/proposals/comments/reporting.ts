import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { type Id, newReference } from "#platform/ids.ts";
import type { WrittenText } from "#platform/text/written-text.ts";
import { lockAuthor } from "../author.queries.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { type CommentId, isReadable } from "./comment.ts";
import { requireComment } from "./comments.queries.ts";

export type ReportingOutcome = {
  /** `removed`: what is reported was removed or hidden meanwhile, and only holds its place. */
  readonly kind: "reported" | "already-reported" | "removed";
};

/**
 * Tells the moderators of a comment, in the person's own words, once. Whoever has an account may: the authority has
 * to keep what others write under supervision (lag 1998:112, 4 §). @throws 404
 */
export async function reportComment(
  tx: Tx,
  actor: ExternalUser,
  { proposal, comment }: { proposal: CaseId; comment: CommentId },
  reason: WrittenText,
): Promise<Change<ReportingOutcome>> {
  await lockAuthor(tx.sql, actor.externalUser);
  const reportedOn = await requireComment(tx.sql, proposal, comment);
  if (!isReadable(reportedOn)) return unchanged({ kind: "removed" });
  const reported = await tx.sql
    .insertInto("comment_reports")
    .values({
      id: newReference() as Id<"comment_reports">,
      comment_id: comment,
      external_user_id: actor.externalUser,
      reason,
      reported_at: tx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["comment_id", "external_user_id"])
        .where("external_user_id", "is not", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (reported === undefined) return unchanged({ kind: "already-reported" });
  const details = { case: proposal, comment };
  // nobody is named besides whoever reports: who is reported reads their own part of the log, and who reports reads theirs
  return record({ kind: "reported" }, event("comment-reported", details));
}

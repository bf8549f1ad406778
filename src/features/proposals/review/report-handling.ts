import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import { event } from "../events.ts";
import { subjectOf } from "../subject.queries.ts";

export type HandlingOutcome = { readonly kind: "handled" };

/** Marks a report as dealt with; dealt with already, nothing is left to do. @throws 404 */
export async function handleReport(tx: Tx, id: Id<"comment_reports">): Promise<Change<HandlingOutcome>> {
  const report = await tx.sql
    .selectFrom("comment_reports")
    .innerJoin("comments", "comments.id", "comment_reports.comment_id")
    .select(["handled_at", "comments.id as comment", "case_id", "comments.external_user_id as author"])
    .where("comment_reports.id", "=", id)
    .forUpdate("comment_reports")
    .executeTakeFirst();
  if (report === undefined) throw notFound();
  if (report.handled_at !== null) return unchanged({ kind: "handled" });
  await tx.sql.updateTable("comment_reports").set({ handled_at: tx.now }).where("id", "=", id).execute();
  const details = { case: report.case_id, comment: report.comment };
  return record(
    { kind: "handled" },
    event("report-handled", details, await subjectOf(tx.sql, report.author)),
  );
}

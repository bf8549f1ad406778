import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { subjectOf } from "../subject.queries.ts";
import { lockSubmitted } from "./submitted.queries.ts";

export type TakingUpOutcome =
  | { readonly kind: "taken-up" }
  /** A colleague, or its maker, was first. */
  | { readonly kind: "settled" };

/** Says that the proposal is being reviewed: whoever made it sees that, and so do colleagues. @throws 404 where it never was submitted */
export async function takeUpProposal(tx: Tx, id: CaseId): Promise<Change<TakingUpOutcome>> {
  const { state, externalUser } = await lockSubmitted(tx.sql, id);
  if (state !== "submitted") return unchanged({ kind: "settled" });
  await tx.sql.updateTable("cases").set({ state: "under-review" }).where("id", "=", id).execute();
  return record(
    { kind: "taken-up" },
    event("case-taken-up", { case: id }, await subjectOf(tx.sql, externalUser)),
  );
}

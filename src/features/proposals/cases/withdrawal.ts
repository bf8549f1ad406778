import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthor } from "../author.queries.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { isWithdrawable } from "./draft.ts";
import { lockOwnCase } from "./own-case.queries.ts";

export type WithdrawalOutcome =
  | { readonly kind: "withdrawn" }
  /** The authority has published it, or otherwise acted on it. */
  | { readonly kind: "too-late" };

/**
 * Takes the proposal back while nobody else has acted on it. The row stays: what was submitted is a public record.
 * @throws 404 for everybody else's
 */
export async function withdrawProposal(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
): Promise<Change<WithdrawalOutcome>> {
  await lockAuthor(tx.sql, actor.externalUser);
  const { state } = await lockOwnCase(tx.sql, actor, id);
  if (state === "withdrawn") return unchanged({ kind: "withdrawn" });
  if (!isWithdrawable(state)) return unchanged({ kind: "too-late" });
  await tx.sql.updateTable("cases").set({ state: "withdrawn" }).where("id", "=", id).execute();
  return record({ kind: "withdrawn" }, event("case-withdrawn", { case: id }));
}

import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthor } from "../author.queries.ts";
import type { Author } from "../author.ts";
import { event } from "../events.ts";
import { type Lack, lackOf } from "../need.ts";
import type { CaseId } from "../proposal.ts";
import { proposalSettings } from "../settings.queries.ts";
import type { Need } from "../settings.ts";
import { isEditable, type OwnCase, type SeenDraft, seenOf } from "./draft.ts";
import { lockOwnCase } from "./own-case.queries.ts";

type SubmissionDecision =
  | { readonly kind: "submit" }
  /** What was wanted is so. */
  | { readonly kind: "already-submitted" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** It is no longer the text that was shown. */
  | { readonly kind: "conflict" };

export type SubmissionOutcome =
  | { readonly kind: "submitted" }
  | Exclude<SubmissionDecision, { kind: "submit" }>;

function decideSubmission(draft: OwnCase, author: Author, need: Need, seen: SeenDraft): SubmissionDecision {
  if (draft.state === "withdrawn") return { kind: "withdrawn" };
  if (!isEditable(draft.state)) return { kind: "already-submitted" };
  const lack = lackOf(need, author);
  if (lack !== undefined) return { kind: "lacking", lack };
  return seenOf(draft) === seen ? { kind: "submit" } : { kind: "conflict" };
}

/** Hands the draft in, as it was shown; from then on its text stands fast. @throws 404 for everybody else's */
export async function submitProposal(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
  seen: SeenDraft,
): Promise<Change<SubmissionOutcome>> {
  const author = await lockAuthor(tx.sql, actor.externalUser);
  const draft = await lockOwnCase(tx.sql, actor, id);
  const { submittingNeeds } = await proposalSettings(tx.sql);
  const decision = decideSubmission(draft, author, submittingNeeds, seen);
  if (decision.kind !== "submit") return unchanged(decision);
  await tx.sql
    .updateTable("cases")
    .set({ state: "submitted", submitted_at: tx.now })
    .where("id", "=", id)
    .execute();
  return record({ kind: "submitted" }, event("case-submitted", { case: id }));
}

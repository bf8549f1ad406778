import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthor, lockAuthorAlone } from "../author.queries.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { type DraftText, isEditable, type OwnCase, type SeenDraft, seenOf } from "./draft.ts";
import { lockOwnCase, sameLately } from "./own-case.queries.ts";

export type DraftingOutcome = { readonly kind: "drafted"; readonly draft: CaseId };

/**
 * Saves a draft that nobody but its maker sees. Everybody with an account may; submitting asks for more. The same words,
 * sent again at once or soon after, are the draft that there is.
 */
export async function draftProposal(
  tx: Tx,
  actor: ExternalUser,
  { title, body }: DraftText,
): Promise<Change<DraftingOutcome>> {
  await lockAuthorAlone(tx.sql, actor.externalUser);
  const former = await sameLately(tx, actor, { kind: "proposal", state: "draft", title, body });
  if (former !== undefined) return unchanged({ kind: "drafted", draft: former });
  const draft = tx.newId<"cases">();
  await tx.sql
    .insertInto("cases")
    .values({
      id: draft,
      kind: "proposal",
      external_user_id: actor.externalUser,
      state: "draft",
      title,
      body,
      created_at: tx.now,
    })
    .execute();
  return record({ kind: "drafted", draft }, event("case-created", { case: draft }));
}

type CorrectionDecision =
  | { readonly kind: "correct" }
  | { readonly kind: "nothing-to-do" }
  /** It is submitted, published or withdrawn, and its text stands fast. */
  | { readonly kind: "no-draft" }
  /** It was changed in another window since the form was shown. */
  | { readonly kind: "conflict" };

export type CorrectionOutcome =
  | { readonly kind: "corrected" }
  | Exclude<CorrectionDecision, { kind: "correct" }>;

function decideCorrection(draft: OwnCase, wanted: DraftText, seen: SeenDraft): CorrectionDecision {
  if (!isEditable(draft.state)) return { kind: "no-draft" };
  if (draft.title === wanted.title && draft.body === wanted.body) return { kind: "nothing-to-do" };
  return seenOf(draft) === seen ? { kind: "correct" } : { kind: "conflict" };
}

/** Changes the text of the actor's draft. @throws 404 for everybody else's */
export async function correctDraft(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
  { wanted, seen }: { wanted: DraftText; seen: SeenDraft },
): Promise<Change<CorrectionOutcome>> {
  await lockAuthor(tx.sql, actor.externalUser);
  const decision = decideCorrection(await lockOwnCase(tx.sql, actor, id), wanted, seen);
  if (decision.kind !== "correct") return unchanged(decision);
  const { title, body } = wanted;
  await tx.sql.updateTable("cases").set({ title, body }).where("id", "=", id).execute();
  return record({ kind: "corrected" }, event("case-corrected", { case: id }));
}

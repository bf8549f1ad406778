import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { newReference } from "#platform/ids.ts";
import type { WrittenText } from "#platform/text/written-text.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { lockAuthorAlone } from "../author.queries.ts";
import { type Author, keptName } from "../author.ts";
import { event } from "../events.ts";
import { tellOfReply } from "../mail-notices/telling-of-reply.ts";
import { type Lack, lackOf } from "../need.ts";
import { requireProposal } from "../proposal.queries.ts";
import { type CaseId, type Proposal, standingOf } from "../proposal.ts";
import { sameSince } from "../written-twice.ts";
import { type CommentId, isReadable } from "./comment.ts";
import { requireComment } from "./comments.queries.ts";

type CommentingDecision =
  /** `shown` says whether everybody can read it at once, or a moderator reads it first. */
  | { readonly kind: "write"; readonly shown: boolean }
  | { readonly kind: "closed" }
  /** The proposal's rules let nobody comment. */
  | { readonly kind: "off" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** What is replied to was removed or hidden meanwhile, and only holds its place. */
  | { readonly kind: "removed" };

export type CommentingOutcome =
  | { readonly kind: "written"; readonly comment: CommentId; readonly shown: boolean }
  | Exclude<CommentingDecision, { kind: "write" }>;

/** What somebody writes, and the comment that they reply to, where they reply to one. */
export type Writing = { readonly text: WrittenText; readonly replyTo: CommentId | undefined };

/** Comments are the debate about whether to vote for it, so they end with the vote. */
function decideComment(proposal: Proposal, author: Author, now: Date): CommentingDecision {
  if (standingOf(proposal, stockholmDate(now)).kind === "closed") return { kind: "closed" };
  if (proposal.commentingNeeds === "nobody") return { kind: "off" };
  const lack = lackOf(proposal.commentingNeeds, author);
  if (lack !== undefined) return { kind: "lacking", lack };
  return { kind: "write", shown: proposal.moderatesComments === "after" };
}

/**
 * Writes a comment on the proposal, or a reply. The same words in the same place, sent again at once or soon after, are
 * the comment that there is. @throws 404, also where what is replied to is not of this proposal
 */
export async function writeComment(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
  { text, replyTo }: Writing,
): Promise<Change<CommentingOutcome>> {
  const author = await lockAuthorAlone(tx.sql, actor.externalUser);
  const proposal = await requireProposal(tx.sql, id);
  const decision = decideComment(proposal, author, tx.now);
  if (decision.kind !== "write") return unchanged(decision);
  const parent = replyTo === undefined ? undefined : await requireComment(tx.sql, id, replyTo);
  if (parent !== undefined && !isReadable(parent)) return unchanged({ kind: "removed" });
  const former = await sameComment(tx, actor, id, { text, replyTo });
  if (former !== undefined) return unchanged({ kind: "written", ...former });
  const comment = newReference() as CommentId;
  await tx.sql
    .insertInto("comments")
    .values({
      id: comment,
      case_id: id,
      parent_id: replyTo ?? null,
      thread_id: parent?.thread ?? comment,
      external_user_id: actor.externalUser,
      author_name: keptName(author, proposal.shownName),
      text,
      created_at: tx.now,
      shown_at: decision.shown ? tx.now : null,
    })
    .execute();
  if (decision.shown) await tellOfReply(tx, comment);
  return record(
    { kind: "written", comment, shown: decision.shown },
    event("comment-written", { case: id, comment, isReply: replyTo !== undefined }),
  );
}

/** What the person has written there of late in the same words. Unscoped: it is the actor's own. */
async function sameComment(
  tx: Tx,
  { externalUser }: ExternalUser,
  id: CaseId,
  { text, replyTo }: Writing,
): Promise<{ comment: CommentId; shown: boolean } | undefined> {
  const row = await tx.sql
    .selectFrom("comments")
    .select(["id", "shown_at"])
    .where("external_user_id", "=", externalUser)
    .where("created_at", ">", sameSince(tx.now))
    .where("case_id", "=", id)
    .where("parent_id", "is not distinct from", replyTo ?? null)
    .where("text", "=", text)
    .executeTakeFirst();
  return row && { comment: row.id, shown: row.shown_at !== null };
}

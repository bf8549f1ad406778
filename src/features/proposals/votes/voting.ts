import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import { type Id, newReference } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { lockAuthor } from "../author.queries.ts";
import { type Author, keptName } from "../author.ts";
import { type Lack, lackOf } from "../need.ts";
import { requireProposal } from "../proposal.queries.ts";
import { type CaseId, type Direction, type Proposal, standingOf } from "../proposal.ts";
import { hasSpentVote } from "./own-spent-vote.queries.ts";

type Refusal =
  | { readonly kind: "closed" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** A vote by the person's number counts already, from an account that was removed (decision 29). */
  | { readonly kind: "spent" }
  /** Votes against are not asked for under the proposal's rules. */
  | { readonly kind: "not-offered" };

export type VotingDecision = { readonly kind: "cast" } | Refusal;
export type TakingBackOutcome = { readonly kind: "taken-back" } | { readonly kind: "closed" };

function decideVote(proposal: Proposal, author: Author, direction: Direction, now: Date): VotingDecision {
  if (standingOf(proposal, stockholmDate(now)).kind === "closed") return { kind: "closed" };
  const lack = lackOf(proposal.votingNeeds, author);
  if (lack !== undefined) return { kind: "lacking", lack };
  return direction === "against" && !proposal.allowsAgainst ? { kind: "not-offered" } : { kind: "cast" };
}

/** Votes that need no verified number have no protection against a second one after a removal (decision 29). */
async function isSecondVote(
  tx: Tx,
  masterKey: MasterKey,
  proposal: Proposal,
  actor: ExternalUser,
): Promise<boolean> {
  if (proposal.votingNeeds !== "verified-personal-number") return false;
  return await hasSpentVote(tx.sql, masterKey, proposal.id, actor);
}

/**
 * Casts the person's one vote, or turns the one there is into the other direction. That there is only one is the
 * unique index's to say, however many are sent at once; the same vote sent again changes nothing. @throws 404
 */
export async function castVote(
  tx: Tx,
  masterKey: MasterKey,
  actor: ExternalUser,
  id: CaseId,
  direction: Direction,
): Promise<Change<VotingDecision>> {
  const author = await lockAuthor(tx.sql, actor.externalUser);
  const proposal = await requireProposal(tx.sql, id);
  const decision = decideVote(proposal, author, direction, tx.now);
  if (decision.kind !== "cast") return unchanged(decision);
  if (await isSecondVote(tx, masterKey, proposal, actor)) return unchanged({ kind: "spent" });
  const made = { author_name: keptName(author, proposal.shownName), direction, cast_at: tx.now };
  const cast = await tx.sql
    .insertInto("votes")
    .values({ id: newReference() as Id<"votes">, case_id: id, external_user_id: actor.externalUser, ...made })
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "external_user_id"])
        .where("external_user_id", "is not", null)
        .doUpdateSet(made)
        .where("votes.direction", "!=", direction),
    )
    .returning("id")
    .executeTakeFirst();
  return cast === undefined ? unchanged(decision) : ownRecord(decision, "vote");
}

/** Takes the vote back while one may still vote; where there is none, what was wanted is so. @throws 404 */
export async function takeBackVote(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
): Promise<Change<TakingBackOutcome>> {
  await lockAuthor(tx.sql, actor.externalUser);
  const proposal = await requireProposal(tx.sql, id);
  if (standingOf(proposal, stockholmDate(tx.now)).kind === "closed") return unchanged({ kind: "closed" });
  const removed = await tx.sql
    .deleteFrom("votes")
    .where("case_id", "=", id)
    .where("external_user_id", "=", actor.externalUser)
    .returning("id")
    .executeTakeFirst();
  return removed === undefined
    ? unchanged({ kind: "taken-back" })
    : ownRecord({ kind: "taken-back" }, "vote");
}

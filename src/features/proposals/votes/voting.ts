import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type Author, keptName } from "../author.ts";
import { type Lack, lackOf } from "../need.ts";
import { tallyOf } from "../proposal.queries.ts";
import { type CaseId, type Direction, reachesGoal, standingOf } from "../proposal.ts";
import { ownMark } from "./number-mark.ts";
import { storeVote } from "./stored-vote.ts";
import { lockVotedOn, lockVoter, type VotedOn, type Voter } from "./voter.queries.ts";

type Refusal =
  | { readonly kind: "closed" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** The person's number has a vote that counts already, by another account, which may be removed (decision 29). */
  | { readonly kind: "spent" }
  /** Votes against are not asked for under the proposal's rules. */
  | { readonly kind: "not-offered" };

export type VotingDecision = { readonly kind: "cast" } | Refusal;
export type TakingBackOutcome = { readonly kind: "taken-back" } | { readonly kind: "closed" };

function decideVote(proposal: VotedOn, author: Author, direction: Direction, now: Date): VotingDecision {
  if (standingOf(proposal, stockholmDate(now)).kind === "closed") return { kind: "closed" };
  const lack = lackOf(proposal.votingNeeds, author);
  if (lack !== undefined) return { kind: "lacking", lack };
  return direction === "against" && !proposal.allowsAgainst ? { kind: "not-offered" } : { kind: "cast" };
}

/** Whoever votes, and what on, as both stand until the transaction ends. @throws 403, 404 as {@link lockVoter} */
async function voterOn({ sql }: Tx, { externalUser }: ExternalUser, id: CaseId): Promise<Voter> {
  const voter = await lockVoter(sql, externalUser, id);
  if (!voter.proposal.closesAtGoal) return voter;
  return { ...voter, proposal: await lockVotedOn(sql, voter.proposal) };
}

/** Ends the voting where the goal is reached, for good: nobody's vote can be taken back any more. */
async function closeAtGoal({ sql, now }: Tx, proposal: VotedOn): Promise<void> {
  if (!reachesGoal(await tallyOf(sql, proposal.id), proposal)) return;
  await sql.updateTable("cases").set({ state: "closed" }).where("id", "=", proposal.id).execute();
  await sql
    .updateTable("proposals")
    .set({ voting_to: stockholmDate(now) })
    .where("case_id", "=", proposal.id)
    .execute();
}

/** The mark of the person's number. Votes that need no verified number have no protection of this kind (decision 29). */
async function markOf(
  tx: Tx,
  masterKey: MasterKey,
  { externalUser }: ExternalUser,
  voter: Voter,
): Promise<Buffer | null> {
  if (voter.proposal.votingNeeds !== "verified-personal-number") return null;
  return await ownMark(tx, masterKey, externalUser, voter);
}

/**
 * Casts the person's one vote, or turns the one there is into the other direction. That there is only one is the
 * unique index's to say; the same vote sent again changes nothing. So it is with the person's number: the author's row is
 * held, so that it becomes verified for no other account meanwhile. It is held alone, since a statement can give way to
 * one of the two indexes only: a person's own votes that are sent at once come one after another. @throws 404
 */
export async function castVote(
  tx: Tx,
  masterKey: MasterKey,
  actor: ExternalUser,
  id: CaseId,
  direction: Direction,
): Promise<Change<VotingDecision>> {
  const voter = await voterOn(tx, actor, id);
  const { author, proposal } = voter;
  const decision = decideVote(proposal, author, direction, tx.now);
  if (decision.kind !== "cast") return unchanged(decision);
  const mark = await markOf(tx, masterKey, actor, voter);
  const stored = await storeVote(tx.sql, {
    ...{ id, direction, mark, externalUser: actor.externalUser, castAt: tx.now },
    authorName: keptName(author, proposal.shownName),
  });
  switch (stored) {
    case "stored":
      if (proposal.closesAtGoal) await closeAtGoal(tx, proposal);
      return ownRecord(decision, "vote");
    case "unchanged":
      return unchanged(decision);
    case "spent":
      return unchanged({ kind: "spent" });
  }
}

/** Takes the vote back while one may still vote; where there is none, what was wanted is so. @throws 404 */
export async function takeBackVote(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
): Promise<Change<TakingBackOutcome>> {
  const { proposal } = await voterOn(tx, actor, id);
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

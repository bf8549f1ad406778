import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { lockAuthorAlone } from "../author.queries.ts";
import { type Author, keptName } from "../author.ts";
import { type Lack, lackOf } from "../need.ts";
import { requireProposal, tallyOf } from "../proposal.queries.ts";
import { type CaseId, type Direction, type Proposal, reachesGoal, standingOf } from "../proposal.ts";
import { ownMark } from "./number-mark.ts";
import { storeVote } from "./stored-vote.ts";

type Refusal =
  | { readonly kind: "closed" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** The person's number has a vote that counts already, by another account, which may be removed (decision 29). */
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

/** The proposal. Where a vote can close it, votes come one after another: none is cast after the one that does. @throws 404 */
async function votedOn({ sql }: Tx, id: CaseId): Promise<Proposal> {
  const proposal = await requireProposal(sql, id);
  if (!proposal.closesAtGoal) return proposal;
  await sql.selectFrom("proposals").select("case_id").where("case_id", "=", id).forUpdate().execute();
  return await requireProposal(sql, id);
}

/** Ends the voting where the goal is reached, for good: nobody's vote can be taken back any more. */
async function closeAtGoal({ sql, now }: Tx, proposal: Proposal): Promise<void> {
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
  { id, votingNeeds }: Proposal,
  { externalUser }: ExternalUser,
): Promise<Buffer | null> {
  if (votingNeeds !== "verified-personal-number") return null;
  return await ownMark(tx.sql, masterKey, id, externalUser, tx.now);
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
  const author = await lockAuthorAlone(tx.sql, actor.externalUser);
  const proposal = await votedOn(tx, id);
  const decision = decideVote(proposal, author, direction, tx.now);
  if (decision.kind !== "cast") return unchanged(decision);
  const mark = await markOf(tx, masterKey, proposal, actor);
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
  await lockAuthorAlone(tx.sql, actor.externalUser);
  const proposal = await votedOn(tx, id);
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

import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { forbidden, notFound } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import { authorColumns } from "../author.queries.ts";
import { type Author, type AuthorRow, authorOf } from "../author.ts";
import type { CaseId, Proposal } from "../proposal.ts";

/** What of a published proposal decides about a vote. */
export type VotedOn = Pick<
  Proposal,
  | "id"
  | "state"
  | "votingFrom"
  | "votingTo"
  | "voteGoal"
  | "closesAtGoal"
  | "allowsAgainst"
  | "votingNeeds"
  | "shownName"
>;

export type Voter = {
  readonly author: Author;
  /** As it is sealed in the person's row. */
  readonly sealedNumber: Buffer | null;
  readonly proposal: VotedOn;
  /** By which the proposal's votes are marked, as it is stored; null where there is none yet. */
  readonly wrappedKey: Buffer | null;
};

/**
 * Whoever votes, held as the account is until the transaction ends, and what they vote on: one question, since a rush of
 * votes is made of the questions that each of them asks. The proposal is read as it was before anything that the lock
 * waited for; nothing of it that decides about a vote changes while one may vote, but for {@link lockVotedOn}.
 *
 * Unscoped: it is the actor's own account, and what is published is for everybody.
 *
 * @throws 403 where the account is inactive or being removed; 404 where there is no such proposal
 */
export async function lockVoter(
  sql: Transaction<Database>,
  externalUser: Id<"external_users">,
  id: CaseId,
): Promise<Voter> {
  const row = await sql
    .selectFrom("external_users")
    .leftJoin("cases", (join) => join.on("cases.id", "=", id).on("published_at", "is not", null))
    .leftJoin("proposals", "proposals.case_id", "cases.id")
    .leftJoin("keystore.proposal_keys", "keystore.proposal_keys.case_id", "cases.id")
    .select(authorColumns)
    .select(["personal_number as sealedNumber", "wrapped_key as wrappedKey"])
    .select(["cases.id", "state", "voting_from as votingFrom", "voting_to as votingTo"])
    .select(["vote_goal as voteGoal", "closes_at_goal as closesAtGoal", "allows_against as allowsAgainst"])
    .select(["voting_needs as votingNeeds", "shown_name as shownName"])
    .where("external_users.id", "=", externalUser)
    .where("deactivated_at", "is", null)
    .where("removal_id", "is", null)
    .forNoKeyUpdate("external_users")
    .$castTo<AuthorRow & Omit<Voter, "author" | "proposal"> & { [K in keyof VotedOn]: VotedOn[K] | null }>()
    .executeTakeFirst();
  if (row === undefined) throw forbidden("the account is inactive, or being removed");
  const { sealedNumber, wrappedKey, ...rest } = row;
  if (rest.votingNeeds === null) throw notFound();
  return { author: authorOf(rest), sealedNumber, wrappedKey, proposal: rest as VotedOn };
}

/**
 * What a vote can close, held and read anew: votes on it come one after another, and none is cast after the one that
 * does. Unscoped: as {@link lockVoter}.
 */
export async function lockVotedOn(sql: Transaction<Database>, proposal: VotedOn): Promise<VotedOn> {
  await sql
    .selectFrom("proposals")
    .select("case_id")
    .where("case_id", "=", proposal.id)
    .forUpdate()
    .execute();
  const now = await sql
    .selectFrom("cases")
    .innerJoin("proposals", "proposals.case_id", "cases.id")
    .select(["state", "voting_to as votingTo"])
    .where("cases.id", "=", proposal.id)
    .$narrowType<{ votingTo: VotedOn["votingTo"] }>()
    .executeTakeFirstOrThrow();
  return { ...proposal, ...now };
}

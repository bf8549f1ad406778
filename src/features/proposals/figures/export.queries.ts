import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { isCounted } from "../comments/comments.queries.ts";
import type { CaseId, CaseState } from "../proposal.ts";

export type ExportedProposal = {
  readonly id: CaseId;
  readonly title: string;
  readonly state: CaseState;
  readonly submittedAt: Date;
  readonly publishedAt: Date | null;
  readonly votingFrom: string | null;
  readonly votingTo: string | null;
  readonly voteGoal: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly comments: number;
  readonly handedOverAt: Date | null;
  readonly decidedAt: Date | null;
};

/**
 * Every proposal that has been handed in, the oldest first. Who made them is not among it.
 *
 * Unscoped: whoever may review may review them all.
 */
export async function exportedProposals(db: ReadonlyKysely<Database>): Promise<ExportedProposal[]> {
  const tally = (direction: string) => sql<number | null>`case when proposals.case_id is null then null else (
    select coalesce(sum(votes), 0)::integer from vote_tallies
     where vote_tallies.case_id = cases.id and direction = ${direction}) end`;
  const answered = (kind: string) => sql<Date | null>`(
    select min(answered_at) from case_answers where case_answers.case_id = cases.id and kind = ${kind})`;
  return await db
    .selectFrom("cases")
    .leftJoin("proposals", "proposals.case_id", "cases.id")
    .select(["cases.id", "title", "state", "submitted_at as submittedAt", "published_at as publishedAt"])
    .select(["voting_from as votingFrom", "voting_to as votingTo", "vote_goal as voteGoal"])
    .select([tally("for").as("votesFor"), tally("against").as("votesAgainst")])
    .select(
      sql<number>`(select count(*)::integer from comments where comments.case_id = cases.id and ${isCounted})`.as(
        "comments",
      ),
    )
    .select([answered("handed-over").as("handedOverAt"), answered("decided").as("decidedAt")])
    .where("cases.kind", "=", "proposal")
    .where("submitted_at", "is not", null)
    .orderBy("submitted_at")
    .orderBy("cases.id")
    .$narrowType<{ submittedAt: Date }>()
    .execute();
}

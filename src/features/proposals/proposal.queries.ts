import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { notFound } from "#platform/http/problem.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { isMaker, makerColumns, withMaker } from "./maker.queries.ts";
import type { CaseId, Proposal, Tally } from "./proposal.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** Unscoped: what is published is for everybody. Undefined for every case that is not. */
export async function findProposal(db: Db, id: CaseId): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .leftJoin("external_users", (join) => join.on(isMaker))
    .select(["cases.id", "cases.state", "cases.title", "cases.body", "cases.published_at as publishedAt"])
    .select(["voting_from as votingFrom", "voting_to as votingTo", "vote_goal as voteGoal"])
    .select("closes_at_goal as closesAtGoal")
    .select(["allows_against as allowsAgainst", "publishes_supporters as publishesSupporters"])
    .select(["voting_needs as votingNeeds", "commenting_needs as commentingNeeds"])
    .select(["shown_name as shownName", "moderates_comments as moderatesComments"])
    .select(makerColumns)
    .where("proposals.case_id", "=", id)
    .where("published_at", "is not", null)
    .$narrowType<{ publishedAt: Date }>()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { votingFrom, votingTo, ...rest } = withMaker(row);
  return { ...rest, votingFrom: votingFrom as LocalDate, votingTo: votingTo as LocalDate };
}

/** The same within a change. Unscoped: as {@link findProposal}. @throws 404 */
export async function requireProposal(transaction: Transaction<Database>, id: CaseId): Promise<Proposal> {
  const proposal = await findProposal(transaction, id);
  if (proposal === undefined) throw notFound();
  return proposal;
}

/** How many have voted, exactly. Unscoped: counts are for everybody. */
export async function tallyOf(db: Db, id: CaseId): Promise<Tally> {
  const rows = await db
    .selectFrom("vote_tallies")
    .select("direction")
    .select(({ fn }) => sql<number>`${fn.sum("votes")}::integer`.as("votes"))
    .where("case_id", "=", id)
    .groupBy("direction")
    .execute();
  const votes = (direction: string) => rows.find((row) => row.direction === direction)?.votes ?? 0;
  return { for: votes("for"), against: votes("against") };
}

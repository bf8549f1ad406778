import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CaseId } from "#proposals";
import { isOpenOn } from "./open-proposal.ts";
import { isOf, type Whose } from "./whose-content.ts";

/** An open proposal that loses the person's vote. */
type AffectedProposal = {
  readonly case: CaseId;
  readonly title: string;
  readonly direction: "for" | "against";
  /** Votes for it now. */
  readonly votesFor: number;
  /** Votes for it afterwards. */
  readonly after: number;
  readonly goal: number;
  readonly fallsBelowGoal: boolean;
};

export type AffectedProposals = {
  /** Those that fall below their goal first. */
  readonly shown: readonly AffectedProposal[];
  /** How many there are besides. */
  readonly more: number;
  /** How many of all fall below their goal. */
  readonly belowGoal: number;
};

const mostShown = 20;

type Row = AffectedProposal & { readonly all: number; readonly below: number };

/** Unscoped: whoever removes somebody has had them in their scope, and tallies are for everybody. */
export async function affectedProposals(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  whose: Whose,
  today: LocalDate,
): Promise<AffectedProposals> {
  const affected = sql<Row>`(
    with losing as materialized (
      select votes.case_id, votes.direction, proposals.vote_goal
        from votes join proposals on proposals.case_id = votes.case_id join cases on cases.id = votes.case_id
       where ${isOf("votes", whose)} and ${isOpenOn(today)}
    ), tallied as (
      select losing.case_id, losing.direction, losing.vote_goal, coalesce(sum(vote_tallies.votes), 0)::integer as votes
        from losing left join vote_tallies
          on vote_tallies.case_id = losing.case_id and vote_tallies.direction = 'for'
       group by losing.case_id, losing.direction, losing.vote_goal
    ), compared as (
      select *, direction = 'for' and votes = vote_goal as falls from tallied
    ), most as (
      select *, count(*) over ()::integer as all, count(*) filter (where falls) over ()::integer as below
        from compared order by falls desc, case_id limit ${mostShown}
    )
    select most.case_id as "case", title, direction, votes as "votesFor",
           case direction when 'for' then votes - 1 else votes end as after,
           vote_goal as goal, falls as "fallsBelowGoal", most.all, below
      from most join cases on cases.id = most.case_id
     order by falls desc, title, most.case_id
  )`;
  const rows = await db.selectFrom(affected.as("affected")).selectAll().$castTo<Row>().execute();
  const { all = 0, below: belowGoal = 0 } = rows[0] ?? {};
  const shown = rows.map(({ all: _, below: __, ...proposal }) => proposal);
  return { shown, more: all - shown.length, belowGoal };
}

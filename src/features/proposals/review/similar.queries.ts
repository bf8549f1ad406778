import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { fold } from "#platform/text/fold.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { CaseId, CaseState, VotingPeriod } from "../proposal.ts";
import type { ProposalSettings } from "../settings/settings.ts";

/** A published proposal whose heading is like another's. */
export type SimilarProposal = VotingPeriod & {
  readonly id: CaseId;
  readonly state: CaseState;
  readonly title: string;
  /** Whether it has ended so lately that no other about the same is to be published yet. */
  readonly isCoolingOff: boolean;
};

const mostShown = 5;

/**
 * Published proposals with a heading like this one's, the most alike first: as many of their letters, three by three,
 * are the same as `pg_trgm` asks for (three in ten).
 *
 * Unscoped: what is published is for everybody.
 */
export async function similarProposals(
  db: ReadonlyKysely<Database>,
  { id, title }: { readonly id: CaseId; readonly title: string },
  { coolingOffMonths }: Pick<ProposalSettings, "coolingOffMonths">,
  now: Date,
): Promise<SimilarProposal[]> {
  const folded = fold(title);
  const today = stockholmDate(now);
  return await db
    .selectFrom("cases")
    .innerJoin("proposals", "proposals.case_id", "cases.id")
    .select(["cases.id", "state", "title", "voting_from as votingFrom", "voting_to as votingTo"])
    .select(
      sql<boolean>`(voting_to < ${today}::date or state <> 'published')
        and voting_to > (${today}::date - make_interval(months => ${coolingOffMonths}::integer))`.as(
        "isCoolingOff",
      ),
    )
    .where("published_at", "is not", null)
    .where("cases.id", "<>", id)
    .where(sql<boolean>`fold(title) % ${folded}`)
    .orderBy(sql`similarity(fold(title), ${folded})`, "desc")
    .orderBy("cases.id")
    .limit(mostShown)
    .$castTo<SimilarProposal>()
    .execute();
}

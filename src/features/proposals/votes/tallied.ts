import { type RawBuilder, sql } from "kysely";

/** How many have voted for it; of `proposals`. */
export const votesFor: RawBuilder<number> = sql<number>`(select coalesce(sum(votes), 0)::integer from vote_tallies
    where vote_tallies.case_id = proposals.case_id and direction = 'for')`;

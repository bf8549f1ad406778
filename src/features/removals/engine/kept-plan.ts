import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { RemovalId } from "../removal.ts";
import { countComments, countVotes } from "./plan.queries.ts";
import { openVotesIn, type Plan } from "./plan.ts";
import { affectedProposals } from "./plan-proposals.queries.ts";
import { keptOf } from "./whose-content.ts";

/** What a removal has kept, and what would come of taking it away. */
export type KeptPlan = Pick<Plan, "comments" | "votes" | "proposals">;

/** Unscoped: it is of nobody any more; whoever asks has the removal in their scope. */
export async function planKept(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  removal: RemovalId,
  now: Date,
): Promise<KeptPlan> {
  const whose = keptOf(masterKey, removal);
  const today = stockholmDate(now);
  const [comments, votes, proposals] = await Promise.all([
    countComments(db, whose),
    countVotes(db, whose),
    affectedProposals(db, whose, today),
  ]);
  const open = openVotesIn(proposals);
  return { comments, votes: { open, closed: votes - open }, proposals };
}

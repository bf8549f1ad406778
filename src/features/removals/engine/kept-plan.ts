import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { RemovalId } from "../removal.ts";
import type { KeptChoices } from "./kept-content.ts";
import { countComments, countVotes } from "./plan.queries.ts";
import { nothingAffected, openVotesIn, type Plan } from "./plan.ts";
import { affectedProposals } from "./plan-proposals.queries.ts";
import { keptOf } from "./whose-content.ts";

/** What a removal has kept, and what would come of taking it away. */
export type KeptPlan = Pick<Plan, "comments" | "votes" | "proposals">;

/** Unscoped: it is of nobody any more; whoever asks has the removal in their scope. */
export async function planKept(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  removal: RemovalId,
  now: Date,
): Promise<KeptPlan> {
  const whose = keptOf(masterKey, removal);
  const today = stockholmDate(now);
  const comments = await countComments(db, whose);
  const votes = await countVotes(db, whose);
  const proposals = await affectedProposals(db, whose, today);
  const open = openVotesIn(proposals);
  return { comments, votes: { open, closed: votes - open }, proposals };
}

/** The same as a plan of a removal has it, of which nothing but comments and votes is left. */
export function planOfKept({ comments, votes, proposals }: KeptPlan, choices: KeptChoices): Plan {
  const affected = choices.votes === "delete" ? proposals : nothingAffected;
  return { tables: [], cases: 0, drafts: 0, events: 0, comments, votes, proposals: affected };
}

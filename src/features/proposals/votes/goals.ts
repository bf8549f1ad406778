import { sql } from "kysely";
import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import type { CaseId } from "../proposal.ts";
import { isOver } from "./closed-proposals.ts";
import { votesFor } from "./tallied.ts";

/**
 * Tells whoever made an open proposal, once, that it has reached its goal. Not told by the vote that reaches it: votes are
 * cast beside each other, and none of them can know that it is the one.
 *
 * Unscoped: it concerns them all.
 */
export async function tellOfGoals(door: Door): Promise<void> {
  while (await change(door, system, tellOfGoal)) {}
}

/** Of one of them. @returns whether there was one */
async function tellOfGoal(tx: Tx): Promise<Change<boolean>> {
  const reached = await tx.sql
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .select(["cases.id", "external_user_id as maker"])
    .where("goal_told_at", "is", null)
    .where(sql<boolean>`not ${isOver(tx.now)}`)
    .where(sql<boolean>`${votesFor} >= vote_goal`)
    .limit(1)
    .forUpdate("proposals")
    .skipLocked()
    .$narrowType<{ id: CaseId; maker: Id<"external_users"> | null }>()
    .executeTakeFirst();
  if (reached === undefined) return unchanged(false);
  await tx.sql
    .updateTable("proposals")
    .set({ goal_told_at: tx.now })
    .where("case_id", "=", reached.id)
    .execute();
  await giveNotice(tx, reached.maker, { kind: "goal-reached", case: reached.id });
  return ownRecord(true, "notice");
}

import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import { tallyOf } from "../proposal.queries.ts";
import { type CaseId, reachesGoal } from "../proposal.ts";
import { subjectOf } from "../subject.queries.ts";
import { isOver } from "./closed-proposals.ts";

/**
 * Tells the log of every proposal that has closed since it was last told. It is the calendar that closes them, or the
 * vote that reaches the goal: nothing waits for this.
 *
 * Unscoped: it concerns them all.
 */
export async function tellOfClosings(door: Door): Promise<void> {
  while (await change(door, system, tellOfClosing)) {}
}

/** Of one of them. @returns whether there was one */
async function tellOfClosing(tx: Tx): Promise<Change<boolean>> {
  const closed = await tx.sql
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .select(["cases.id", "vote_goal as voteGoal", "voting_to as votingTo", "external_user_id as maker"])
    .where("closing_told_at", "is", null)
    .where(isOver(tx.now))
    .orderBy("voting_to")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .$narrowType<{ id: CaseId }>()
    .executeTakeFirst();
  if (closed === undefined) return unchanged(false);
  const tally = await tallyOf(tx.sql, closed.id);
  const reached = reachesGoal(tally, closed);
  await tx.sql
    .updateTable("proposals")
    .set({ closing_told_at: tx.now })
    .where("case_id", "=", closed.id)
    .execute();
  await giveNotice(tx, closed.maker, { kind: "closed", case: closed.id });
  const details = { case: closed.id, votingTo: closed.votingTo, votesFor: tally.for, reached };
  return record(true, event("case-closed", details, await subjectOf(tx.sql, closed.maker)));
}

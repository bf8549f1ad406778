import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CaseId } from "../proposal.ts";
import { isOver } from "../votes/closed-proposals.ts";
import { votesFor } from "../votes/tallied.ts";
import type { Queue } from "./queue.queries.ts";

type Db = ReadonlyKysely<Database>;

const mostShown = 50;

export type ClosedProposal = {
  readonly id: CaseId;
  readonly title: string;
  readonly votingTo: LocalDate;
  readonly votesFor: number;
  readonly voteGoal: number;
};

/** Closed proposals that reached their goal and wait to be handed over. Unscoped: whoever may review may review them all. */
export async function proposalsToHandOver(db: Db, now: Date): Promise<Queue<ClosedProposal>> {
  const waiting = db
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .where("state", "in", ["published", "closed"])
    .where(isOver(now))
    .where(sql<boolean>`${votesFor} >= vote_goal`);
  const [oldest, { count }] = await Promise.all([
    waiting
      .select(["cases.id", "title", "voting_to as votingTo", "vote_goal as voteGoal"])
      .select(votesFor.as("votesFor"))
      .orderBy("voting_to")
      .orderBy("cases.id")
      .limit(mostShown)
      .$narrowType<{ votingTo: LocalDate }>()
      .execute(),
    waiting.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return { oldest, count };
}

export type HandedOverProposal = {
  readonly id: CaseId;
  readonly title: string;
  readonly handedOverAt: Date;
};

/** Proposals that wait for a decision. Unscoped: as {@link proposalsToHandOver}. */
export async function proposalsToDecide(db: Db): Promise<Queue<HandedOverProposal>> {
  const waiting = db
    .selectFrom("cases")
    .innerJoin("case_answers", "case_answers.case_id", "cases.id")
    .where("state", "=", "handed-over")
    .where("case_answers.kind", "=", "handed-over");
  const [oldest, { count }] = await Promise.all([
    waiting
      .select(["cases.id", "title", "answered_at as handedOverAt"])
      .orderBy("answered_at")
      .orderBy("cases.id")
      .limit(mostShown)
      .execute(),
    waiting.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return { oldest, count };
}

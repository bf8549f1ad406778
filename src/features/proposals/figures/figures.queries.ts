import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { RefusalGround } from "../answers/answer.ts";
import { isOver } from "../votes/closed-proposals.ts";
import { votesFor } from "../votes/tallied.ts";

type Db = ReadonlyKysely<Database>;

/** A month of a year, 1 to 12, and how many proposals were submitted and published in it. */
type MonthFigures = { readonly month: number; readonly submitted: number; readonly published: number };

export type YearFigures = {
  readonly months: readonly MonthFigures[];
  readonly refused: readonly { readonly ground: RefusalGround; readonly count: number }[];
  /** Of those whose voting ended in the year. */
  readonly closed: { readonly reached: number; readonly notReached: number };
  readonly handedOver: number;
  readonly decided: number;
  readonly votes: number;
  readonly comments: number;
  /** From being handed in to being published, in whole days; undefined where none was. */
  readonly medianDays: number | undefined;
};

const count = sql<number>`count(*)::integer`.as("count");
/** Within a year as Sweden counts it; of a column that an index may be by. */
const inYear = (moment: string, year: number) => {
  const start = (of: number) => sql`make_timestamptz(${of}, 1, 1, 0, 0, 0, 'Europe/Stockholm')`;
  return sql<boolean>`(${sql.ref(moment)} >= ${start(year)} and ${sql.ref(moment)} < ${start(year + 1)})`;
};
const monthOf = (moment: string) =>
  sql<number>`extract(month from ${sql.ref(moment)} at time zone 'Europe/Stockholm')::integer`;

/**
 * What happened to proposals in a year, in Swedish time. Votes and comments are those that are still there; results of
 * closed proposals stand as they were when they closed.
 *
 * Unscoped: whoever may review may review them all, and figures name nobody.
 */
export async function figuresOf(db: Db, year: number, now: Date): Promise<YearFigures> {
  const [submitted, published, refused, closed, answers, votes, comments, median] = await Promise.all([
    perMonth(db, "submitted_at", year),
    perMonth(db, "published_at", year),
    refusalsIn(db, year),
    closedIn(db, year, now),
    answersIn(db, year),
    db.selectFrom("votes").select(count).where(inYear("cast_at", year)).executeTakeFirstOrThrow(),
    db
      .selectFrom("comments")
      .select(count)
      .where(inYear("created_at", year))
      .where("shown_at", "is not", null)
      .executeTakeFirstOrThrow(),
    medianDaysIn(db, year),
  ]);
  const of = (found: ReadonlyMap<number, number>, month: number) => found.get(month) ?? 0;
  return {
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      submitted: of(submitted, at + 1),
      published: of(published, at + 1),
    })),
    refused,
    closed,
    handedOver: answers.get("handed-over") ?? 0,
    decided: answers.get("decided") ?? 0,
    votes: votes.count,
    comments: comments.count,
    medianDays: median,
  };
}

async function perMonth(
  db: Db,
  moment: "submitted_at" | "published_at",
  year: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("cases")
    .select(monthOf(moment).as("month"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("kind", "=", "proposal")
    .where(inYear(moment, year))
    .groupBy("month")
    .execute();
  return new Map(rows.map(({ month, count }) => [month, count]));
}

async function refusalsIn(db: Db, year: number): Promise<YearFigures["refused"]> {
  const rows = await db
    .selectFrom("case_answers")
    .select("ground")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("kind", "=", "refused")
    .where(inYear("answered_at", year))
    .groupBy("ground")
    .orderBy("count", "desc")
    .orderBy("ground")
    .execute();
  return rows.flatMap(({ ground, count }) => (ground === null ? [] : [{ ground, count }]));
}

async function answersIn(db: Db, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("case_answers")
    .select("kind")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(inYear("answered_at", year))
    .groupBy("kind")
    .execute();
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

async function closedIn(db: Db, year: number, now: Date): Promise<YearFigures["closed"]> {
  const row = await db
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .select(sql<number>`count(*) filter (where ${votesFor} >= vote_goal)::integer`.as("reached"))
    .select(sql<number>`count(*) filter (where ${votesFor} < vote_goal)::integer`.as("notReached"))
    .where(isOver(now))
    .where(sql<boolean>`extract(year from voting_to) = ${year}`)
    .executeTakeFirstOrThrow();
  return row;
}

async function medianDaysIn(db: Db, year: number): Promise<number | undefined> {
  const { days } = await db
    .selectFrom("cases")
    .select(
      sql<number | null>`round(percentile_cont(0.5) within group (
        order by extract(epoch from published_at - submitted_at) / 86400))::integer`.as("days"),
    )
    .where(inYear("published_at", year))
    .executeTakeFirstOrThrow();
  return days ?? undefined;
}

/** The first year in which a proposal was submitted; this year where none was. Unscoped: as {@link figuresOf}. */
export async function firstYear(db: Db, now: Date): Promise<number> {
  const { first } = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.min("submitted_at").as("first"))
    .executeTakeFirstOrThrow();
  return Number(stockholmDate(first ?? now).slice(0, 4));
}

import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { type FoundTable, isTheirs, type Table } from "./found-rows.ts";
import { heldComments } from "./held-comments.ts";
import { isOpenOn } from "./open-proposal.ts";
import type { TraceValues } from "./traces.queries.ts";
import { isOf, type Whose } from "./whose-content.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/**
 * How many rows of the person each table has, those without any left out.
 *
 * Unscoped: whoever removes somebody has had them in their scope; so with all that is counted here.
 */
export async function countRows(
  db: Db,
  tables: readonly FoundTable[],
  traces: TraceValues,
): Promise<{ table: Table; rows: number }[]> {
  const counts = tables.map(
    (found) => sql`select ${found.table}::text as "table", count(*)::integer as rows
                     from ${sql.table(found.table)} where ${isTheirs(found, traces)}`,
  );
  const counted = await db
    .selectFrom(sql<{ table: Table; rows: number }>`(${sql.join(counts, sql` union all `)})`.as("counted"))
    .selectAll()
    .$castTo<{ table: Table; rows: number }>()
    .execute();
  const inOrder = new Map(counted.map((row) => [row.table, row]));
  return tables.flatMap(({ table }) => inOrder.get(table) ?? []).filter(({ rows }) => rows > 0);
}

/** Unscoped: as {@link countRows}. */
export async function countMade(db: Db, id: ExternalUserId): Promise<{ cases: number; drafts: number }> {
  const { all, drafts } = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("all"))
    .select(({ fn }) => fn.countAll<number>().filterWhere("submitted_at", "is", null).as("drafts"))
    .where("external_user_id", "=", id)
    .executeTakeFirstOrThrow();
  return { cases: Number(all) - Number(drafts), drafts: Number(drafts) };
}

/**
 * A comment has replies that stay where somebody else's words stand below it, at any depth.
 *
 * Unscoped: as {@link countRows}.
 */
export async function countComments(db: Db, whose: Whose): Promise<{ all: number; withReplies: number }> {
  const counted = sql<{ all: number; withReplies: number }>`(
    with ${heldComments(whose)}
    select (select count(*)::integer from own) as "all",
           (select count(*)::integer from own join held on held.id = own.id) as "withReplies"
  )`;
  return await db
    .selectFrom(counted.as("counted"))
    .selectAll()
    .$castTo<{ all: number; withReplies: number }>()
    .executeTakeFirstOrThrow();
}

/** Unscoped: as {@link countRows}. */
export async function countVotes(db: Db, whose: Whose): Promise<number> {
  const { all } = await db
    .selectFrom("votes")
    .select(({ fn }) => fn.countAll<number>().as("all"))
    .where(isOf("votes", whose))
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** Votes in proposals that one may vote for that day. Unscoped: as {@link countRows}. */
export async function countOpenVotes(db: Db, whose: Whose, today: LocalDate): Promise<number> {
  const { open } = await db
    .selectFrom("votes")
    .innerJoin("proposals", "proposals.case_id", "votes.case_id")
    .innerJoin("cases", "cases.id", "votes.case_id")
    .select(({ fn }) => fn.countAll<number>().as("open"))
    .where(isOf("votes", whose))
    .where(isOpenOn(today))
    .executeTakeFirstOrThrow();
  return Number(open);
}

/** Unscoped: as {@link countRows}. */
export async function countEvents(db: Db, reference: PersonReference): Promise<number> {
  const counted = sql<{ events: number }>`(
    select count(*)::integer as events from (
      select sequence from audit_events where actor_reference = ${reference}
      union select sequence from audit_events where subject_reference = ${reference}
    ) as theirs
  )`;
  const { events } = await db
    .selectFrom(counted.as("counted"))
    .selectAll()
    .$castTo<{ events: number }>()
    .executeTakeFirstOrThrow();
  return events;
}

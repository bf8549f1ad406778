import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isReadBackwards } from "#platform/lists/cut-page.ts";
import { isInScope } from "../in-scope.ts";
import { isFound, isListed } from "./list-conditions.ts";
import type { ListedExternalUser, ListQuestion } from "./list-question.ts";
import { removedAskedFor } from "./list-state.ts";
import { type PageRow, pageStatement } from "./list-statement.ts";
import {
  asksForNumbers,
  chooseWay,
  type Extent,
  gathering,
  isUnnarrowed,
  mostCounted,
  type Way,
} from "./list-way.ts";

type Db = ReadonlyKysely<Database>;

export type ExternalUsersPage = {
  readonly rows: readonly ListedExternalUser[];
  /** Whether there are others before and after these rows. */
  readonly back: boolean;
  readonly onwards: boolean;
  /** How many people there are, how many of them are found, how many stand before these rows; as far as it is known. */
  readonly total: number | undefined;
  readonly found: number | undefined;
  readonly before: number | undefined;
};

/** A page of the external users that the question asks for, found in whichever way costs least. */
export async function listExternalUsers(
  db: Db,
  scope: ExternalUserScope,
  question: ListQuestion,
): Promise<ExternalUsersPage> {
  const way = chooseWay(question, await extentOf(db, scope, question));
  const page = await readPage(db, scope, question, way);
  const { kind } = question.place;
  // the rows that the address tells of are gone: what comes nearest
  if (kind === "after" && page.rows.length === 0)
    return readPage(db, scope, { ...question, place: { kind: page.back ? "last" : "first" } }, way);
  if (kind === "before" && page.rows.length < question.size)
    return readPage(db, scope, { ...question, place: { kind: "first" } }, way);
  return page;
}

/** Enough to tell what one in a hundred has from what one in ten has, and read in half a millisecond. */
const sampleSize = 250;

/**
 * How many people there are, as PostgreSQL itself reckons it, and how many in a thousand, going by some taken at random
 * (references are random), the question asks for. It decides how the list is read, and so whether the count comes with the rows: those
 * beyond the scope count for nothing in the sample, or that would tell of them.
 */
export async function extentOf(db: Db, scope: ExternalUserScope, question: ListQuestion): Promise<Extent> {
  const people = sql<number>`(
      select round(pg_relation_size(oid) / 8192 * case when relpages > 0 then reltuples / relpages else 15 end)::int8
      from pg_class where oid = 'external_users'::regclass
    )`;
  const sampled = sql<number>`(
      select count(*) * ${sql.lit(1000 / sampleSize)} from (select * from external_users order by person_reference limit ${sampleSize}) as sampled
      where ${isInScope(scope)} and ${isListed(question)} and ${isFound(question)}
    )`;
  // who asks for all need not be told how many that are
  const inAThousand = isUnnarrowed(question) ? sql<number>`1000` : sampled;
  return await db
    .selectNoFrom([
      people.as("people"),
      sql<number>`case when ${people} > ${mostCounted} then ${inAThousand} else 0 end`.as("inAThousand"),
    ])
    .executeTakeFirstOrThrow();
}

/** The page, read in one of the ways; it is the same page whichever it is. */
export async function readPage(
  db: Db,
  scope: ExternalUserScope,
  question: ListQuestion,
  way: Way,
): Promise<ExternalUsersPage> {
  const rows = await rowsOf(db, scope, question, way);
  const { total, found, passed } = rows[0] ?? { total: null, found: null, passed: 0 };
  const people = rows.flatMap((row) => (row.id === null ? [] : [row]));
  if (way.kind !== "walked") return countedPage(question, people, { total, found: found ?? 0, passed });
  // either the list ends here, or the walk was given up before the page was full
  const isShort = people.length <= question.size;
  if (isShort && way.most !== undefined) return readPage(db, scope, question, gathering(question));
  return walkedPage(question, people, passed > 0);
}

function rowsOf(
  db: Db,
  scope: ExternalUserScope,
  question: ListQuestion,
  way: Way,
): Promise<readonly PageRow[]> {
  const read = (reader: Pick<Db, "selectFrom">) =>
    reader
      .selectFrom(pageStatement(scope, question, way).as("listed"))
      .selectAll()
      .$castTo<PageRow>()
      .orderBy("place")
      .execute();
  // nothing to guess wrong
  if (way.kind === "counted" || isUnnarrowed(question)) return read(db);
  const isNarrow = way.kind === "gathered" && way.through === "narrow";
  return followingIndexes(db, isNarrow ? ["enable_seqscan", "enable_bitmapscan"] : ["enable_seqscan"], read);
}

function countedPage(
  { place: { kind } }: ListQuestion,
  rows: readonly ListedExternalUser[],
  { total, found, passed }: { total: number | null; found: number; passed: number },
): ExternalUsersPage {
  const before = { first: 0, last: found - rows.length, after: passed, before: passed - rows.length }[kind];
  const onwards = before + rows.length < found;
  return { rows, back: before > 0, onwards, total: total ?? undefined, found, before };
}

/** @param people the page's, and one more where there are more */
function walkedPage(
  question: ListQuestion,
  people: readonly ListedExternalUser[],
  hasCursor: boolean,
): ExternalUsersPage {
  const { place, size } = question;
  const isBackwards = isReadBackwards(place);
  const rows = isBackwards ? people.slice(-size) : people.slice(0, size);
  const more = people.length > size;
  return {
    rows,
    back: isBackwards ? more : place.kind === "after" && hasCursor,
    onwards: isBackwards ? place.kind === "before" && hasCursor : more,
    total: undefined,
    found: undefined,
    before: undefined,
  };
}

/** How many people there are, and how many of them the question asks for: exact, whatever it takes. */
export async function countExternalUsers(
  db: Db,
  scope: ExternalUserScope,
  question: Pick<ListQuestion, "sought" | "filters">,
): Promise<{ total: number; found: number }> {
  const byNumber = asksForNumbers(question.sought);
  const found = byNumber
    ? sql<number>`(
        select count(*) from external_users
        where ${isInScope(scope)} and ${isListed(question)} and ${isFound(question)}
      )`
    : sql<number>`count(*) filter (where ${isFound(question)})`;
  return await followingIndexes(db, avoidedInCounting(question), (reader) =>
    reader
      .selectFrom("external_users")
      .select([sql<number>`count(*)`.as("total"), found.as("found")])
      .where(isInScope(scope))
      .where(isListed(question))
      .executeTakeFirstOrThrow(),
  );
}

function avoidedInCounting({ sought, filters }: Pick<ListQuestion, "sought" | "filters">): Avoidable[] {
  // whoever is removed stands in no index with the others
  if (removedAskedFor(filters).length > 0) return [];
  // numbers and birth dates are not in the narrow index, and few have them
  return asksForNumbers(sought) ? ["enable_seqscan"] : ["enable_seqscan", "enable_bitmapscan"];
}

type Avoidable = "enable_seqscan" | "enable_bitmapscan";

/**
 * Reads with PostgreSQL kept to the way that was chosen: its own choice rests on a guess of how many `like` finds that
 * can be a thousand times wrong. The settings end with the transaction.
 */
function followingIndexes<T>(
  db: Db,
  avoided: readonly Avoidable[],
  read: (reader: Pick<Db, "selectFrom">) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode("read only")
    .execute(async (tx) => {
      const off = avoided.map((setting) => sql`set_config(${setting}, 'off', true)`.as(setting));
      await tx.selectNoFrom(off).execute();
      return await read(tx);
    });
}

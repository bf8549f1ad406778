import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { midnight } from "#platform/db/midnight.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { LogRow } from "./log-entry.ts";
import type { PeopleFound } from "./log-people.queries.ts";
import type { LogScope } from "./log-scope.ts";

type Db = ReadonlyKysely<Database>;

/** What the reader has chosen to see; everything where a part is left out. */
export type LogFilter = {
  /** Those whom a search found, current or former, one of whom acted or was acted on. */
  readonly people: PeopleFound | undefined;
  readonly person: PersonReference | undefined;
  readonly codes: readonly string[] | undefined;
  /** Days in Sweden, both included. */
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  /** One organisation's events, or those that belong to none. Only the authority chooses: else the scope has. */
  readonly organisation: Id<"organisations"> | "none" | undefined;
};

/** Which page: by the id of the event that it lies beside, so that new events do not move it (decision 17). */
export type Position =
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "older" | "newer"; readonly than: Id<"audit_events"> };

const shown = [
  "id",
  "occurred_at",
  "code",
  "outcome",
  "actor_kind",
  "actor_reference",
  "actor_details",
  "organisation_id",
  "subject_reference",
  "subject_details",
  "details",
] as const;

/** Up to `size` events, newest first, and whether there are more beyond them in the direction read. */
export async function selectLog(
  db: Db,
  scope: LogScope,
  filter: LogFilter,
  position: Position,
  size: number,
): Promise<{ rows: readonly LogRow[]; more: boolean }> {
  const backwards = position.kind === "newer" || position.kind === "last";
  const order = backwards ? "asc" : "desc";
  const read = await db
    .selectFrom("audit_events")
    .select(shown)
    .where((eb) => within(eb, scope, filter))
    .where(concerning(filter))
    .where(beyond(scope, position))
    .orderBy("occurred_at", order)
    .orderBy("sequence", order)
    .limit(size + 1)
    .execute();
  const rows = read.slice(0, size);
  return { rows: backwards ? rows.reverse() : rows, more: read.length > size };
}

/**
 * How many events the filter finds.
 * @param most where counting may stop: more than this is told as one more than this
 * @param position those beyond it alone
 */
export async function countLog(
  db: Db,
  scope: LogScope,
  filter: LogFilter,
  most = Number.MAX_SAFE_INTEGER - 1,
  position: Position = { kind: "first" },
): Promise<number> {
  const { count } = await db
    .selectFrom((from) =>
      from
        .selectFrom("audit_events")
        .select("id")
        .where((eb) => within(eb, scope, filter))
        .where(concerning(filter))
        .where(beyond(scope, position))
        .limit(most + 1)
        .as("found"),
    )
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Beside the event that the page begins at, if the scope holds it. Each of its columns by itself: only so can the comparison begin in the index. */
function beyond(scope: LogScope, position: Position): RawBuilder<SqlBool> {
  if (position.kind === "first" || position.kind === "last") return sql<SqlBool>`true`;
  const own = "organisation" in scope ? sql`and beside.organisation_id = ${scope.organisation}` : sql``;
  const of = (column: "occurred_at" | "sequence") =>
    sql`(select beside.${sql.ref(column)} from audit_events as beside where beside.id = ${position.than} ${own})`;
  const operator = sql.raw(position.kind === "older" ? "<" : ">");
  return sql<SqlBool>`(occurred_at, sequence) ${operator} (${of("occurred_at")}, ${of("sequence")})`;
}

/** Whether an event was done by, or done to, one of those whom the search found. */
function concerning({ people }: LogFilter): RawBuilder<SqlBool> {
  if (people === undefined) return sql<SqlBool>`true`;
  const those =
    people.kind === "many" ? sql`in (${people.statement})` : sql`= any(${[...people.references]}::uuid[])`;
  return sql<SqlBool>`(actor_reference ${those} or subject_reference ${those})`;
}

function within(
  eb: ExpressionBuilder<Database, "audit_events">,
  scope: LogScope,
  filter: LogFilter,
): Expression<SqlBool> {
  const organisation = "organisation" in scope ? scope.organisation : filter.organisation;
  const conditions: Expression<SqlBool>[] = [];
  if (organisation === "none") conditions.push(eb("organisation_id", "is", null));
  else if (organisation !== undefined) conditions.push(eb("organisation_id", "=", organisation));
  if (filter.person !== undefined) {
    conditions.push(
      eb.or([eb("actor_reference", "=", filter.person), eb("subject_reference", "=", filter.person)]),
    );
  }
  if (filter.codes !== undefined)
    conditions.push(eb("code", "=", sql<string>`any(${[...filter.codes]}::text[])`));
  if (filter.from !== undefined) conditions.push(eb("occurred_at", ">=", midnight(filter.from)));
  if (filter.to !== undefined) conditions.push(eb("occurred_at", "<", midnight(filter.to, 1)));
  return conditions.length === 0 ? sql<SqlBool>`true` : eb.and(conditions);
}

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { LogRow } from "./log-entry.ts";

type Db = ReadonlyKysely<Database>;

/** What the reader has chosen to see; everything where a part is left out. */
export type LogFilter = {
  /** Found in the name, HSA-id or e-mail of a current or former member who acted or was acted on. */
  readonly term: string | undefined;
  readonly person: PersonReference | undefined;
  readonly codes: readonly string[] | undefined;
  /** Days in Sweden, both included. */
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
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
  "subject_reference",
  "subject_details",
  "details",
] as const;

/** Up to `size` events, newest first, and whether there are more beyond them in the direction read. */
export async function selectLog(
  db: Db,
  scope: Scope,
  filter: LogFilter,
  position: Position,
  size: number,
): Promise<{ rows: readonly LogRow[]; more: boolean }> {
  const backwards = position.kind === "newer" || position.kind === "last";
  let query = db
    .selectFrom("audit_events")
    .select(shown)
    .where((eb) => within(eb, scope, filter))
    .orderBy("sequence", backwards ? "asc" : "desc")
    .limit(size + 1);
  if (position.kind === "older" || position.kind === "newer") {
    const beside = db
      .selectFrom("audit_events as beside")
      .select("beside.sequence")
      .where("beside.organisation_id", "=", scope.organisation)
      .where("beside.id", "=", position.than);
    query = query.where("sequence", position.kind === "older" ? "<" : ">", beside);
  }
  const read = await query.execute();
  const rows = read.slice(0, size);
  return { rows: backwards ? rows.reverse() : rows, more: read.length > size };
}

/** How many events the filter finds. */
export async function countLog(db: Db, scope: Scope, filter: LogFilter): Promise<number> {
  const { count } = await db
    .selectFrom("audit_events")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where((eb) => within(eb, scope, filter))
    .executeTakeFirstOrThrow();
  return count;
}

/** The name of somebody who is or was a member, to say whose events are shown. */
export async function selectMemberName(
  db: Db,
  scope: Scope,
  reference: PersonReference,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("members")
    .select(["given_name", "family_name"])
    .where("organisation_id", "=", scope.organisation)
    .where("person_reference", "=", reference)
    .executeTakeFirst();
  return row === undefined ? undefined : `${row.given_name} ${row.family_name}`;
}

function within(
  eb: ExpressionBuilder<Database, "audit_events">,
  scope: Scope,
  filter: LogFilter,
): Expression<SqlBool> {
  const conditions = [eb("organisation_id", "=", scope.organisation)];
  if (filter.person !== undefined) {
    conditions.push(
      eb.or([eb("actor_reference", "=", filter.person), eb("subject_reference", "=", filter.person)]),
    );
  }
  if (filter.term !== undefined) {
    const people = eb
      .selectFrom("members")
      .select("person_reference")
      .where("members.organisation_id", "=", scope.organisation)
      .where(sql<boolean>`position(${fold(filter.term)} in search_text) > 0`);
    conditions.push(eb.or([eb("actor_reference", "in", people), eb("subject_reference", "in", people)]));
  }
  if (filter.codes !== undefined)
    conditions.push(eb("code", "=", sql<string>`any(${[...filter.codes]}::text[])`));
  if (filter.from !== undefined) conditions.push(eb("occurred_at", ">=", midnight(filter.from, 0)));
  if (filter.to !== undefined) conditions.push(eb("occurred_at", "<", midnight(filter.to, 1)));
  return eb.and(conditions);
}

/** When a day begins in Sweden, `after` days later. */
function midnight(day: LocalDate, after: number) {
  return sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Stockholm')`;
}

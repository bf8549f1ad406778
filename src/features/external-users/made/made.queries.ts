import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Cases, Database, Votes } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import { type CutPage, cutPage, isReadBackwards } from "#platform/lists/cut-page.ts";
import { backwards, fromCursor, namedKeys, onwards } from "#platform/lists/keyset.ts";
import type { Place } from "#platform/lists/place.ts";
import { isInScope } from "../in-scope.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";

type Db = ReadonlyKysely<Database>;

export type MadeTable = "cases" | "votes" | "comments";

/** Something that somebody has made, as the list of it shows it: of which case, when, and how it stands. */
export type MadeRow<Table extends MadeTable> = {
  readonly id: Id<Table>;
  readonly title: string;
  readonly at: Date;
  readonly state: Cases["state"];
  readonly direction: Votes["direction"] | null;
  readonly text: string | null;
  /** The proposal, and the comment on it, where everybody can read them. */
  readonly proposal: Id<"cases"> | null;
  readonly comment: Id<"comments"> | null;
};

/** What somebody has made of one kind, newest first. */
export async function listMade<Table extends MadeTable>(
  db: Db,
  scope: ExternalUserScope,
  person: Pick<StoredExternalUser, "id">,
  table: Table,
  place: Place<Table>,
  size: number,
): Promise<CutPage<MadeRow<Table>>> {
  const read = await db
    .selectFrom(madeStatement(scope, person, table, place, size).as("made"))
    .selectAll()
    .$castTo<MadeRow<Table>>()
    .execute();
  return cutPage(read, place, size) ?? (await listMade(db, scope, person, table, { kind: "first" }, size));
}

function madeStatement<Table extends MadeTable>(
  scope: ExternalUserScope,
  { id }: Pick<StoredExternalUser, "id">,
  table: Table,
  place: Place<Table>,
  size: number,
): RawBuilder<MadeRow<Table>> {
  const { at, columns, join, isShown } = kinds[table];
  const order = { keys: [at, sql`made.id`], direction: "descending" } as const;
  const cursor =
    place.kind === "after" || place.kind === "before"
      ? sql`cursor as (select key_0, key_1 from everything where id = ${place.row}),`
      : sql``;
  const beyond = {
    first: sql`true`,
    last: sql`true`,
    after: fromCursor(order, "beyond"),
    before: fromCursor(order, "short of"),
  };
  return sql<MadeRow<Table>>`(
    with everything as not materialized (
      select made.id, cases.title, ${at} as at, cases.state, ${columns}, ${namedKeys(order)},
             case when cases.published_at is not null then cases.id end as proposal
      from ${sql.table(table)} as made ${join}
      join external_users on external_users.id = made.external_user_id
      where made.external_user_id = ${id} and ${isShown} and ${isInScope(scope)}
    ),
    ${cursor}
    page as (
      select * from everything where ${beyond[place.kind]}
      order by ${isReadBackwards(place) ? backwards(order) : onwards(order)} limit ${size + 1}
    )
    select id, title, at, state, direction, text, proposal, comment from page
  )`;
}

const kinds = {
  cases: {
    at: sql`made.created_at`,
    columns: sql`null::text as direction, null::text as text, null::uuid as comment`,
    join: sql`join cases on cases.id = made.id`,
    // a draft is nobody's but the person's own
    isShown: sql`made.submitted_at is not null`,
  },
  votes: {
    at: sql`made.cast_at`,
    columns: sql`made.direction, null::text as text, null::uuid as comment`,
    join: sql`join cases on cases.id = made.case_id`,
    isShown: sql`true`,
  },
  comments: {
    at: sql`made.created_at`,
    columns: sql`null::text as direction, made.text, case when made.shown_at is not null then made.id end as comment`,
    join: sql`join cases on cases.id = made.case_id`,
    isShown: sql`true`,
  },
} as const;

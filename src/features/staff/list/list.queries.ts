import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { effectiveRights, type Right } from "#platform/access/rights.ts";
import { fold } from "#platform/text/fold.ts";
import type { StaffScope } from "../staff.queries.ts";
import type { StaffPerson } from "../staff-person.ts";
import type { Direction, ListState, SortColumn } from "./list-state.ts";

export type ListedStaff = Pick<
  StaffPerson,
  "id" | "givenName" | "familyName" | "scheme" | "identity" | "email" | "lastSignedInAt"
> & { readonly rights: ReadonlySet<Right> };

export type StaffList = {
  readonly found: readonly ListedStaff[];
  /** How many work here altogether. */
  readonly total: number;
};

/**
 * Everybody who works here and is asked for. They are few hundreds at most: one statement, one page.
 * @param named the rights whose shown name holds the search word
 */
export async function listStaff(
  db: ReadonlyKysely<Database>,
  _scope: StaffScope,
  state: ListState,
  named: readonly Right[],
): Promise<StaffList> {
  const rows = await db
    .selectFrom(statement(state, named).as("listed"))
    .selectAll()
    .$castTo<Row>()
    .orderBy("place")
    .execute();
  const found = rows.flatMap((row) => (row.id === null ? [] : [listed(row)]));
  return { found, total: rows[0]?.total ?? 0 };
}

type Person = Omit<ListedStaff, "rights"> & { readonly rights: readonly string[] };

/** Where nobody is found there is one row that carries the number alone. */
type Row = { readonly place: number; readonly total: number } & (Person | { readonly id: null });

function listed({ id, givenName, familyName, scheme, identity, email, lastSignedInAt, rights }: Person) {
  const counting = effectiveRights(rights);
  return { id, givenName, familyName, scheme, identity, email, lastSignedInAt, rights: counting };
}

function statement({ search, sort, direction }: ListState, named: readonly Right[]): RawBuilder<Row> {
  return sql<Row>`(
    select row_number() over (order by ${orderBy(sort, direction)}) as place,
      (select count(*) from staff where ended_at is null) as total,
      found.id, given_name as "givenName", family_name as "familyName", identity_scheme as scheme, identity, email,
      last_signed_in_at as "lastSignedInAt", array(${rightsOf(sql`found.id`)}) as rights
    from (values (1)) as one
    left join staff as found on ended_at is null and ${isFound(search, named)}
  )`;
}

function rightsOf(staff: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select name from staff_rights where staff_rights.staff_id = ${staff} and taken_at is null`;
}

function isFound(search: string, named: readonly Right[]): RawBuilder<boolean> {
  if (search === "") return sql<boolean>`true`;
  const holdsNamed = sql<boolean>`exists (${rightsOf(sql`found.id`)} and name = any(${[...named]}::text[]))`;
  return sql<boolean>`(position(${fold(search)} in search_text) > 0 or ${holdsNamed})`;
}

function orderBy(sort: SortColumn, direction: Direction): RawBuilder<unknown> {
  const order = sql.raw(direction === "ascending" ? "asc" : "desc");
  return sql.join([...sortKeys[sort], sql`found.id`].map((key) => sql`${key} ${order}`));
}

const names = [sql`family_name_order`, sql`given_name_order`];

/** What is missing comes first: whoever has never signed in, before all who have. */
const sortKeys: Readonly<Record<SortColumn, readonly RawBuilder<unknown>[]>> = {
  name: names,
  identity: [sql`identity_canonical`],
  email: [sql`email_order`, ...names],
  "signed-in": [sql`coalesce(last_signed_in_at, timestamptz '-infinity')`, ...names],
};

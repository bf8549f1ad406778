import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { inForce } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import { fold } from "#platform/text/fold.ts";
import { daysLater } from "#platform/time/days.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Organisation } from "../organisation.ts";
import type { Direction, ListState, Need, SortColumn } from "./list-state.ts";

/** What looking after organisations is done within: all of them, for whoever holds the right. */
export type OrganisationsScope = AuthorityScope<"manage-organisations">;

export type ListedOrganisation = Pick<Organisation, "id" | "kind" | "code" | "name"> & {
  /** Those that it has agreements on today, in the catalogue's order. */
  readonly eServices: readonly { readonly name: string; readonly nameEn: string | null }[];
  /** The first day on which one of them is the last; null where none has a last day. */
  readonly agreementEnds: LocalDate | null;
  /** Those who are not suspended. */
  readonly administrators: number;
  readonly haveSignedIn: number;
};

export type OrganisationList = {
  readonly found: readonly ListedOrganisation[];
  /** How many there are altogether. */
  readonly total: number;
};

/** Days before its last within which an agreement counts as ending soon. */
const soonDays = 90;

/** The organisations that are asked for. They are some hundreds, as many as there are municipalities: one statement, one page. */
export async function listOrganisations(
  db: ReadonlyKysely<Database>,
  _scope: OrganisationsScope,
  state: ListState,
  today: LocalDate,
): Promise<OrganisationList> {
  const rows = await db
    .selectFrom(statement(state, today).as("listed"))
    .selectAll()
    .$castTo<Row>()
    .orderBy("place")
    .execute();
  const found = rows.flatMap((row) => (row.id === null ? [] : [listed(row)]));
  return { found, total: rows[0]?.total ?? 0 };
}

/** Where none is found there is one row that carries the number alone. */
type Row = { readonly place: number; readonly total: number } & (ListedOrganisation | { readonly id: null });

function listed({
  id,
  kind,
  code,
  name,
  eServices,
  agreementEnds,
  administrators,
  haveSignedIn,
}: ListedOrganisation) {
  return { id, kind, code, name, eServices, agreementEnds, administrators, haveSignedIn };
}

function statement(state: ListState, today: LocalDate): RawBuilder<Row> {
  return sql<Row>`(
    select row_number() over (order by ${orderBy(state.sort, state.direction)}) as place,
      (select count(*)::integer from organisations) as total, found.*
    from (values (1)) as one
    left join (${described(today)}) as found on ${isFound(state, today)}
  )`;
}

function described(today: LocalDate): RawBuilder<ListedOrganisation> {
  return sql`
    select organisations.id, kind, code, name, organisation_number as "organisationNumber",
      agreed.names as "eServices", agreed.keys as "eServiceKeys", agreed.ends::text as "agreementEnds",
      appointed.working as administrators, appointed.arrived as "haveSignedIn"
    from organisations
    cross join lateral (
      select coalesce(json_agg(json_build_object('name', e_services.name, 'nameEn', e_services.name_en)
                               order by e_services.position), '[]') as names,
             array_agg(e_services.key) as keys, min(agreements.valid_to) as ends
        from agreements join e_services on e_services.id = agreements.e_service_id
       where agreements.organisation_id = organisations.id and ${inForce("agreements", today)}
    ) as agreed
    cross join lateral (
      select count(*)::integer as working, count(first_signed_in_at)::integer as arrived
        from members
       where members.organisation_id = organisations.id and role = 'administrator' and ended_at is null
         and not exists (
           select from member_suspensions where member_suspensions.member_id = members.id and lifted_at is null
         )
    ) as appointed`;
}

function isFound({ search, kind, eService, need }: ListState, today: LocalDate): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (search !== "") {
    const searched = sql`fold(found.name || ' ' || found.code || ' ' || found."organisationNumber")`;
    conditions.push(sql`position(${fold(search)} in ${searched}) > 0`);
  }
  if (kind !== undefined) conditions.push(sql`found.kind = ${kind}`);
  if (eService !== undefined) conditions.push(sql`${eService} = any(found."eServiceKeys")`);
  if (need !== undefined) conditions.push(isIn(need, today));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function isIn(need: Need, today: LocalDate): RawBuilder<unknown> {
  switch (need) {
    case "agreement-ending":
      return sql`found."agreementEnds" <= ${daysLater(today, soonDays)}`;
    case "no-agreement":
      return sql`found."eServiceKeys" is null`;
    case "one-administrator":
      return sql`found.administrators = 1`;
    case "no-administrator":
      return sql`found.administrators = 0`;
    case "never-signed-in":
      return sql`found."haveSignedIn" = 0`;
  }
}

function orderBy(sort: SortColumn, direction: Direction): RawBuilder<unknown> {
  const order = sql.raw(direction === "ascending" ? "asc" : "desc");
  return sql.join([...sortKeys[sort], sql`found.id`].map((key) => sql`${key} ${order}`));
}

const names = [sql`swedish_order(found.name)`];

/** What goes on until further notice ends after all that has a last day. */
const sortKeys: Readonly<Record<SortColumn, readonly RawBuilder<unknown>[]>> = {
  name: names,
  code: [sql`found.kind`, sql`found.code`],
  "agreement-ends": [sql`coalesce(found."agreementEnds", 'further notice')`, ...names],
  administrators: [sql`found.administrators`, ...names],
};

import type pg from "pg";
import { today } from "./data.ts";

/** A list page as somebody asks for it. */
export type ListCase = {
  readonly sort: "given-name" | "family-name" | "hsa-id" | "email" | "e-services" | "permissions";
  readonly direction: "ascending" | "descending";
  readonly place: "first" | "middle" | "last";
  readonly search: string;
  readonly filter: "none" | "one permission" | "one e-service" | "without permission";
};

export const pageSize = 500;

/**
 * The yardstick of the list: the statement that a careful person would write by hand for this one page, with the
 * names of e-services and permissions as text. It returns the rows and columns that the page shows and, since the page
 * shows that too, how many are found; neither how many there are in all nor how many stand before.
 *
 * @param offset how many rows of the sorted list come before the page
 */
export function yardstick(
  pool: pg.Pool,
  organisation: string,
  listCase: ListCase,
  offset: number,
): () => Promise<number> {
  const text = statement(listCase, offset);
  const values = [organisation, today, `%${listCase.search}%`];
  return async () => (await pool.query(text, values)).rowCount ?? 0;
}

const grantInForce = (alias: string) => `
  ${alias}.organisation_id = $1 and ${alias}.revoked_at is null
  and ${alias}.valid_from <= $2::date and (${alias}.valid_to is null or ${alias}.valid_to >= $2::date)
  and ${alias}.permission_id in (select id from offered)`;

/** What the organisation may give today; a handful of rows. */
const offered = `
  select permissions.id, permissions.key, permissions.name, e_services.key as e_service_key,
         e_services.name as e_service_name,
         row_number() over (order by swedish_order(permissions.name) collate "C") as rank,
         dense_rank() over (order by swedish_order(e_services.name) collate "C") as e_service_rank
    from agreements
    join e_services on e_services.id = agreements.e_service_id
    join permissions on permissions.e_service_id = e_services.id
   where agreements.organisation_id = $1
     and agreements.valid_from <= $2::date and (agreements.valid_to is null or agreements.valid_to >= $2::date)
     and (permissions.valid_from is null or permissions.valid_from <= $2::date)
     and (permissions.valid_to is null or permissions.valid_to >= $2::date)`;

function statement(listCase: ListCase, offset: number): string {
  const order = keysOf(listCase).map(
    (key) => `${key} ${listCase.direction === "ascending" ? "asc" : "desc"}`,
  );
  return `
    with offered as materialized (${offered}),
    page as (
      select members.id, row_number() over (order by ${order.join(", ")}) as place, count(*) over () as found
        from members ${heldJoin(listCase)}
       where members.organisation_id = $1 and members.role = 'user' and members.ended_at is null
         and ${filterOf(listCase)} and ${searchOf(listCase)}
       order by ${order.join(", ")} limit ${pageSize} offset ${offset}
    )
    select found, given_name, family_name, hsa_id, email, held.e_services, held.permissions
      from page
      join members on members.id = page.id
     cross join lateral (
       select string_agg(distinct offered.e_service_name, ', ') as e_services,
              string_agg(offered.name, ', ' order by offered.rank) as permissions
         from grants join offered on offered.id = grants.permission_id
        where grants.member_id = members.id and ${grantInForce("grants")}
     ) as held
     order by place`;
}

function keysOf({ sort }: ListCase): string[] {
  switch (sort) {
    case "given-name":
      return ["given_name_order", "family_name_order", "members.id"];
    case "family-name":
      return ["family_name_order", "given_name_order", "members.id"];
    case "hsa-id":
      return ["hsa_id_canonical", "members.id"];
    case "email":
      return ["email_order", "members.id"];
    default:
      return ["coalesce(ranks, '{}')", "family_name_order", "given_name_order", "members.id"];
  }
}

function heldJoin({ sort }: ListCase): string {
  if (sort !== "e-services" && sort !== "permissions") return "";
  const rank = sort === "permissions" ? "rank" : "e_service_rank";
  return `left join (
    select grants.member_id, array_agg(distinct ${rank} order by ${rank}) as ranks
      from grants join offered on offered.id = grants.permission_id
     where ${grantInForce("grants")}
     group by grants.member_id
  ) as sorted on sorted.member_id = members.id`;
}

function filterOf({ filter }: ListCase): string {
  switch (filter) {
    case "none":
      return "true";
    case "one permission":
      return holds("offered.key = 'permission-4'");
    case "one e-service":
      return holds("offered.e_service_key = 'ansvar'");
    case "without permission":
      return `not ${holds("true")}`;
  }
}

function searchOf({ search }: ListCase): string {
  if (search === "") return "$3::text is not null";
  return `(search_text like $3 or ${holds("fold(offered.name) like $3 or fold(offered.e_service_name) like $3")})`;
}

function holds(what: string): string {
  return `members.id in (
    select grants.member_id from grants where ${grantInForce("grants")}
      and grants.permission_id in (select id from offered where ${what})
  )`;
}

import type { SoughtPerson } from "../known-values.ts";
import type { Queries } from "./searched-tables.queries.ts";
import type { NameFacts } from "./sought.ts";

/**
 * Unscoped: asks of everybody who has a row whether a name is somebody else's, too, and of the authority's own words
 * whether it is a thing's.
 */
export async function nameFacts(client: Queries, { values, traces }: SoughtPerson): Promise<NameFacts> {
  const listed = (kind: string) => values.filter((value) => value.kind === kind).map(({ value }) => value);
  const names = [...new Set(listed("name"))];
  const orderKeys = await keysOf(client, [...names, ...listed("email"), ...traces.email]);
  const others = await othersNames(client, names, traces.id);
  const things = await namesOfThings(client, names);
  return {
    telling: new Set(names.filter((name) => !others.has(name) && !things.has(name))),
    things,
    orderKeys,
  };
}

async function keysOf(client: Queries, texts: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ text: string; key: string }>(
    "select text, swedish_order(text) as key from unnest($1::text[]) as texts (text)",
    [texts],
  );
  return new Map(rows.map(({ text, key }) => [text, key]));
}

/** Which of the names another person has, however written. */
async function othersNames(
  client: Queries,
  names: readonly string[],
  ids: readonly string[],
): Promise<Set<string>> {
  const taken = ["given_name_order", "family_name_order", "display_name_order"]
    .flatMap((column) => [
      `exists (select from external_users where ${column} = key and id <> all ($2::uuid[]))`,
      ...(column === "display_name_order"
        ? []
        : ["members", "staff"].map(
            (table) => `exists (select from ${table} where ${column} = key and id <> all ($2::uuid[]))`,
          )),
    ])
    .join(" or ");
  const { rows } = await client.query<{ name: string }>(
    `select name
       from (select name, swedish_order(name) as key from unnest($1::text[]) as names (name) offset 0) as keyed
      where ${taken}`,
    [names, ids],
  );
  return new Set(rows.map(({ name }) => name));
}

async function namesOfThings(client: Queries, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select names.name
       from unnest($1::text[]) as names (name)
      where exists (
        select from (
          select name from organisations
          union all select name from e_services
          union all select name_en from e_services
          union all select name from permissions
          union all select name_en from permissions
          union all select name from permission_former_names
          union all select name_en from permission_versions
          union all select name from e_service_versions
          union all select name_en from e_service_versions
        ) as things where fold(things.name) = fold(names.name)
      )`,
    [names],
  );
  return new Set(rows.map(({ name }) => name));
}

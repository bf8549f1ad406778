import type { KnownValues } from "./known-values.ts";
import type { Queries } from "./searched-tables.queries.ts";
import type { NameFacts } from "./sought.ts";

/**
 * Unscoped: asks of everybody who has a row whether a name is somebody else's, too, and of the authority's own words
 * whether it is a thing's.
 */
export async function nameFacts(client: Queries, values: KnownValues): Promise<NameFacts> {
  const { names, displayNames, emails } = values;
  const single = [...new Set([...names.flatMap(({ given, family }) => [given, family]), ...displayNames])];
  const [orderKeys, others, things] = [
    await keysOf(client, [...single, ...emails]),
    await othersNames(client, single, values.ids),
    await namesOfThings(client, [...single, ...names.map(({ given, family }) => `${given} ${family}`)]),
  ];
  return {
    telling: single.filter((name) => !others.has(name) && !things.has(name)),
    orderKeys,
    things,
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
        ) as things where fold(things.name) = fold(names.name)
      )`,
    [names],
  );
  return new Set(rows.map(({ name }) => name));
}

import type pg from "pg";
import {
  agreements,
  dealOutPlaces,
  eServices,
  grants,
  members,
  namedOrganisations,
  offered,
  organisations,
  permissions,
} from "./data-statements.ts";

/** How large an installation is; people beyond the two named organisations are spread evenly over the rest. */
export type Size = {
  readonly organisations: number;
  readonly members: number;
  readonly grants: number;
  readonly largest: number;
};

export const full: Size = { organisations: 311, members: 1_000_000, grants: 3_000_000, largest: 20_000 };
export const small: Size = { organisations: 311, members: 10_000, grants: 30_000, largest: 1_000 };

/** The organisation of 200 members that is alike in every installation, for the growth ratio. */
const steady = 200;

/** The date that the generated grants and agreements are measured at. */
export const today = "2026-11-21";

export type Installation = {
  /** The organisation with the most members, and one of exactly 200: ids. */
  readonly largest: string;
  readonly steady: string;
};

/**
 * Fills a migrated, empty database. Members of all organisations lie mixed in the table, as people who
 * arrive over the years do; a table ordered by organisation would flatter the list.
 */
export async function generate(pool: pg.Pool, size: Size): Promise<Installation> {
  return await filling(pool, async (client) => {
    await client.query(eServices);
    await client.query(permissions);
    await client.query(organisations, [size.organisations]);
    await client.query(agreements);
    await withoutIndexes(client, "members", () => insertMembers(client, size));
    await withoutIndexes(client, "grants", () => insertGrants(client, size));
    const { rows } = await client.query<Installation>(namedOrganisations);
    const [installation] = rows;
    if (installation === undefined) throw new Error("The generated installation has no organisations.");
    return installation;
  });
}

/** Lends a connection that writes much and checks little, and puts the database in order afterwards. */
export async function filling<T>(pool: pg.Pool, insert: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(
      "set statement_timeout = 0; set maintenance_work_mem = '512MB'; set work_mem = '256MB'",
    );
    await client.query("set session_replication_role = replica; select setseed(0.42)");
    const result = await insert(client);
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
    return result;
  } finally {
    // with settings of its own, it is of no use to anybody else
    client.release(true);
  }
}

async function insertMembers(client: pg.PoolClient, size: Size): Promise<void> {
  const rest = Math.ceil((size.members - size.largest - steady) / (size.organisations - 2));
  await client.query(dealOutPlaces, [size.largest, steady, rest]);
  await client.query(members);
}

async function insertGrants(client: pg.PoolClient, size: Size): Promise<void> {
  await client.query(offered);
  // of zero to six each, three on average
  await client.query(grants, [size.grants / size.members / 3]);
}

/** Building an index once is many times quicker than keeping it up row by row. */
export async function withoutIndexes(
  client: pg.PoolClient,
  table: string,
  insert: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(secondaryIndexes, [table]);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await insert();
  for (const { definition } of rows) await client.query(definition);
}

const secondaryIndexes = `
select indexname as name, indexdef as definition from pg_indexes
 where schemaname = 'public' and tablename = $1
   and indexname not in (select conname from pg_constraint)`;

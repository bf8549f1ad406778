import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import pg from "pg";
import { inject } from "vitest";
import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { databaseUrl } from "./postgres.ts";
import type { Origin } from "./prepare-database.ts";

let shared: Promise<DatabaseConnection> | undefined;

/** The migrated database of this test worker, the same for all its files. Never close it. */
export function testDatabase(): Promise<DatabaseConnection> {
  shared ??= freshDatabase();
  return shared;
}

/** Another migrated database, for a test that cannot share. Close it. */
export async function freshDatabase(): Promise<DatabaseConnection> {
  const origin = inject("databaseOrigin");
  if (origin.engine === "pglite") return connect({ snapshot: await openAsBlob(origin.snapshot) });
  return connect({ url: await copyTemplate(origin), connections: 5 });
}

/** Removes every row of every table but those that say which schema it is, past foreign keys and triggers. Takes milliseconds. */
export async function emptyTables({ pool }: DatabaseConnection): Promise<void> {
  await pool.query(emptyEveryTable);
}

// One statement, so that the setting ends with its transaction. Deleting from empty tables is
// much quicker than truncating them.
const emptyEveryTable = `do $$
declare name regclass;
begin
  perform set_config('session_replication_role', 'replica', true);
  for name in
    select pg_class.oid from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'r' and nspname <> 'information_schema' and nspname not like 'pg\\_%'
       and pg_class.oid not in ('migrations'::regclass, 'pgboss.version'::regclass)
  loop
    execute format('delete from %s', name);
  end loop;
end $$`;

/** The address of another migrated database on the server, for processes of their own. */
export async function copyTemplate({
  url,
  template,
}: Extract<Origin, { engine: "postgresql" }>): Promise<string> {
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return databaseUrl(url, name);
}

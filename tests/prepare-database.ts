import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { migrationsFolder, readMigrations } from "#platform/db/migration-files.ts";
import { pgliteVersion } from "#platform/db/prepared-database.ts";
import { databaseUrl } from "./postgres.ts";

/** What every worker's database is made from. */
export type Origin =
  | { engine: "pglite"; snapshot: string }
  | { engine: "postgresql"; url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    databaseOrigin: Origin;
  }
}

/** Makes one migrated database before any test; the workers' own are copies of it. Vitest calls this. */
export default async function prepareDatabase(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) {
    project.provide("databaseOrigin", { engine: "pglite", snapshot: await prepareSnapshot() });
    return undefined;
  }
  const template = `behorig_test_${randomBytes(4).toString("hex")}`;
  await createTemplate(url, template);
  project.provide("databaseOrigin", { engine: "postgresql", url, template });
  return () => dropDatabases(url, template);
}

/** The file with the migrated PGlite, made when the migrations or PGlite changed since the last time. */
async function prepareSnapshot(): Promise<string> {
  const cache = fileURLToPath(new URL("../node_modules/.cache/behorig/", import.meta.url));
  const file = join(cache, `pglite-${schemaHash()}.tar`);
  if (existsSync(file)) return file;
  const connection = await connect({});
  await migrate(connection, new Date());
  const snapshot = await connection.snapshot();
  await connection.close();
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache))
    if (old.startsWith("pglite-")) rmSync(join(cache, old), { force: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await snapshot.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

function schemaHash(): string {
  const hash = createHash("sha256").update(pgliteVersion());
  for (const migration of readMigrations(migrationsFolder)) hash.update(migration.digest);
  return hash.digest("hex").slice(0, 16);
}

async function createTemplate(url: string, template: string): Promise<void> {
  await onServer(url, `create database ${template} encoding 'UTF8' template template0`);
  const connection = await connect({ url: databaseUrl(url, template) });
  await migrate(connection, new Date());
  await connection.close();
}

async function dropDatabases(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [template],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

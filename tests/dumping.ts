import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { databaseUrl } from "./postgres.ts";
import { findBinaries } from "./postgres-binaries.ts";

/** Makes a database anew from a backup. Close it. */
export type Restore = () => Promise<DatabaseConnection>;

/** A backup as an operator takes it: with pg_dump from a server, as a copy of the folder from the embedded database. */
export async function backUp(connection: DatabaseConnection): Promise<Restore> {
  const origin = inject("databaseOrigin");
  if (origin.engine === "pglite") {
    const snapshot = await connection.snapshot();
    return () => connect({ snapshot });
  }
  const { rows } = await connection.pool.query<{ name: string }>("select current_database() as name");
  const [source] = rows;
  if (source === undefined) throw new Error("the database has no name");
  const tool = tools();
  const dump = tool("pg_dump", ["--format=plain", databaseUrl(origin.url, source.name)]);
  return async () => {
    const url = await emptyDatabase(origin);
    tool("psql", ["--quiet", "--set=ON_ERROR_STOP=1", url], dump);
    return connect({ url, connections: 5 });
  };
}

/** Whether the server's tools for backups are there; the npm package that brings a server has none. */
export function canBackUp(): boolean {
  if (inject("databaseOrigin").engine === "pglite") return true;
  return spawnSync(join(binaries(), "pg_dump"), ["--version"]).status === 0;
}

function tools() {
  const bin = binaries();
  return (name: string, args: readonly string[], input?: Buffer): Buffer => {
    const { status, stdout, stderr, error } = spawnSync(join(bin, name), args, {
      ...(input !== undefined && { input }),
      maxBuffer: 1024 ** 3,
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${name} failed: ${stderr.toString()}`);
    return stdout;
  };
}

function binaries(): string {
  const folder = mkdtempSync(join(tmpdir(), "behorig-tools-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return findBinaries(undefined, folder);
}

async function emptyDatabase({ url, template }: { url: string; template: string }): Promise<string> {
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  return databaseUrl(url, name);
}

import { execFileSync, spawnSync } from "node:child_process";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { databaseUrl } from "../postgres.ts";
import type { Written } from "./pattern-search.ts";

const relations = `
  select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'm') and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')
     and n.nspname not like 'pg\\_temp%' order by 1, 2`;

// what the database itself knows of what is in them: commonest values, bounds, what is run just now
const systems = [
  "pg_stats",
  "pg_stats_ext",
  "pg_stats_ext_exprs",
  "pg_stat_activity",
  "pg_prepared_statements",
];

/** Every row of every schema as text, bytes in hexadecimal digits, and what the database keeps of them for itself. */
export async function everyRow({ pool }: Pick<DatabaseConnection, "pool">): Promise<Written[]> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(relations);
  const written: Written[] = [];
  for (const { schema, name } of tables) {
    const place = schema === "public" ? name : `${schema}.${name}`;
    const { rows } = await pool.query<{ whole: string }>(
      `select one::text as whole from "${schema}"."${name}" as one`,
    );
    written.push(...rows.map(({ whole }) => ({ place, bytes: Buffer.from(whole) })));
  }
  for (const name of systems) {
    // what this very connection asks is no finding
    const others = name === "pg_stat_activity" ? "where pid <> pg_backend_pid()" : "";
    const { rows } = await pool.query<{ whole: string }>(
      `select one::text as whole from pg_catalog.${name} as one ${others}`,
    );
    written.push(...rows.map(({ whole }) => ({ place: name, bytes: Buffer.from(whole) })));
  }
  return written;
}

/** What `pg_dump` writes of the same, where there are a server and a `pg_dump` that is not older than it. */
export async function dumpOf(
  { pool }: Pick<DatabaseConnection, "pool">,
  url: string | undefined,
): Promise<Written[]> {
  if (url === undefined) return [];
  const { rows } = await pool.query<{ name: string; version: number }>(
    "select current_database() as name, current_setting('server_version_num')::int / 10000 as version",
  );
  const [{ name, version } = { name: "", version: 0 }] = rows;
  const found = spawnSync("pg_dump", ["--version"]).stdout?.toString() ?? "";
  if (Number(/(\d+)/.exec(found)?.[1] ?? 0) < version) return [];
  const asked = ["--dbname", databaseUrl(url, name), "--inserts"];
  const bytes = execFileSync("pg_dump", asked, { maxBuffer: 512 * 1024 * 1024 });
  return bytes
    .toString()
    .split("\n")
    .map((line) => ({ place: placeOf(line), bytes: Buffer.from(line) }));
}

function placeOf(line: string): string {
  const table = /^INSERT INTO (\S+)/.exec(line)?.[1];
  return `pg_dump: ${table?.replace(/^public\./, "") ?? "the rest"}`;
}

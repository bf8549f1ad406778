import { execFileSync } from "node:child_process";
import type { DatabaseConnection } from "#platform/db/connect.ts";
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

/** What `pg_dump` writes of the same; a server's own tool, where there is a server. */
export function dumpOf(url: string): Written[] {
  const bytes = execFileSync("pg_dump", ["--dbname", url, "--inserts"], { maxBuffer: 512 * 1024 * 1024 });
  return bytes
    .toString()
    .split("\n")
    .map((line) => ({ place: placeOf(line), bytes: Buffer.from(line) }));
}

function placeOf(line: string): string {
  const table = /^INSERT INTO (\S+)/.exec(line)?.[1];
  return table?.replace(/^public\./, "") ?? "pg_dump";
}

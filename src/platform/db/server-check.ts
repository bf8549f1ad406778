import type pg from "pg";
import { StartupError } from "#platform/startup-error.ts";

const oldestServer = 15;
const neededExtensions = ["pg_trgm", "btree_gist"];

/**
 * Makes sure that a PostgreSQL server answers and is one that Behörig can live on.
 * Throws {@link StartupError} otherwise; its message never holds the password.
 */
export async function requireSuitableServer(pool: pg.Pool, place: string): Promise<void> {
  const facts = await askServer(pool).catch((cause: unknown) => {
    throw new StartupError(explainRefusal(cause, place), { cause });
  });
  if (facts.version < oldestServer) {
    throw new StartupError(
      `The database server at ${place} is PostgreSQL ${facts.version}. Behörig needs version ${oldestServer} or later.`,
    );
  }
  if (facts.encoding !== "UTF8") {
    throw new StartupError(
      `The database at ${place} has the encoding ${facts.encoding}. Behörig needs UTF-8: ` +
        "create another one with: create database behorig encoding 'UTF8' template template0",
    );
  }
  if (facts.missing.length > 0) throw new StartupError(explainExtensions(facts.missing, place));
}

type Extension = { name: string; available: boolean };
type ServerFacts = { version: number; encoding: string; missing: Extension[] };

async function askServer(pool: pg.Pool): Promise<ServerFacts> {
  const server = await pool.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as version,
            current_setting('server_encoding') as encoding`,
  );
  const missing = await pool.query<Extension>(
    `select needed.name,
            available.name is not null as available
       from unnest($1::text[]) as needed(name)
       left join pg_available_extensions as available on available.name = needed.name
      where available.installed_version is null
        and (available.name is null or not has_database_privilege(current_database(), 'create'))
      order by needed.name`,
    [neededExtensions],
  );
  const [row] = server.rows;
  if (!row) throw new Error("The server did not say its version.");
  return { ...row, missing: missing.rows };
}

function explainExtensions(missing: Extension[], place: string): string {
  const absent = missing.filter(({ available }) => !available).map(({ name }) => name);
  if (absent.length > 0) {
    return (
      `The database server at ${place} lacks ${absent.join(" and ")}. ` +
      "Install PostgreSQL's own contrib package on the server."
    );
  }
  const statements = missing.map(({ name }) => `create extension ${name};`).join(" ");
  return (
    `The database at ${place} lacks extensions that this user may not create. ` +
    `Let the owner of the database run: ${statements}`
  );
}

function explainRefusal(cause: unknown, place: string): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "28P01" || code === "28000") {
    return `The database server at ${place} refuses the user or the password. Check DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `The server answers, but there is no database at ${place}. Create it, or check DATABASE_URL.`;
  }
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : String(code);
  return `The database server at ${place} cannot be reached (${reason}). Start it, or check DATABASE_URL.`;
}

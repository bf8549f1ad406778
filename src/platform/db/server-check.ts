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
      `Databasservern på ${place} är PostgreSQL ${facts.version}. Behörig behöver version ${oldestServer} eller senare.`,
    );
  }
  if (facts.encoding !== "UTF8") {
    throw new StartupError(
      `Databasen på ${place} har teckenkodningen ${facts.encoding}. Behörig behöver UTF-8: ` +
        "skapa en ny med: create database behorig encoding 'UTF8' template template0",
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
      `Databasservern på ${place} saknar ${absent.join(" och ")}. ` +
      "Installera PostgreSQL:s eget paket contrib på servern."
    );
  }
  const statements = missing.map(({ name }) => `create extension ${name};`).join(" ");
  return (
    `Databasen på ${place} saknar tillägg som den här användaren inte får skapa. ` +
    `Låt databasens ägare köra: ${statements}`
  );
}

function explainRefusal(cause: unknown, place: string): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "28P01" || code === "28000") {
    return `Databasservern på ${place} godtar inte användaren eller lösenordet. Kontrollera DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `Servern svarar, men databasen ${place} finns inte. Skapa den, eller kontrollera DATABASE_URL.`;
  }
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : String(code);
  return `Databasservern på ${place} går inte att nå (${reason}). Starta den, eller kontrollera DATABASE_URL.`;
}

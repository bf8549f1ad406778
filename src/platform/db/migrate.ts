import type pg from "pg";
import { StartupError } from "#platform/startup-error.ts";
import type { DatabaseConnection } from "./connect.ts";
import { type Migration, migrationsFolder, readMigrations } from "./migration-files.ts";
import { withoutTimeout } from "./without-timeout.ts";

/** Any number, the same in every Behörig process. */
const lockKey = 4_217_310_551;

type Options = {
  /** Another folder of migrations than the program's own. */
  folder?: string;
  /** Called before each migration that is about to be applied. */
  onStep?: (migration: Pick<Migration, "number" | "name">) => void;
};

type Pool = Pick<DatabaseConnection, "pool">;

/**
 * Brings the schema up to this program's: applies what is missing, in order, one transaction each.
 * Several processes may start at once; the others wait for the first. Returns how many were applied.
 * Throws {@link StartupError} when the schema is newer than the program, or an applied migration was edited.
 */
export async function migrate(connection: Pool, now: Date, options: Options = {}): Promise<number> {
  const migrations = readMigrations(options.folder ?? migrationsFolder);
  return withoutTimeout(connection, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    try {
      const missing = missingFrom(migrations, await appliedMigrations(client));
      for (const migration of missing) {
        options.onStep?.({ number: migration.number, name: migration.name });
        await apply(client, migration, now);
      }
      return missing.length;
    } finally {
      await client.query("select pg_advisory_unlock($1)", [lockKey]);
    }
  });
}

/**
 * Changes nothing. Throws {@link StartupError} unless the schema is exactly this program's.
 * @param options `remedy` tells the operator what to do about an older one
 */
export async function requireMigrated(
  connection: Pool,
  options: Pick<Options, "folder"> & { remedy?: string } = {},
): Promise<void> {
  const migrations = readMigrations(options.folder ?? migrationsFolder);
  const client = await connection.pool.connect();
  try {
    const missing = missingFrom(migrations, await appliedMigrations(client));
    if (missing.length === 0) return;
  } finally {
    client.release();
  }
  const remedy = options.remedy ?? "Kör: npm run migrate";
  throw new StartupError(`Databasens schema är äldre än programmet. ${remedy}`);
}

type Applied = { number: number; name: string; digest: string };

async function appliedMigrations(client: pg.PoolClient): Promise<Applied[]> {
  const { rowCount } = await client.query("select 1 where to_regclass('migrations') is not null");
  if (rowCount === 0) return [];
  const { rows } = await client.query<Applied>("select number, name, digest from migrations order by number");
  return rows;
}

function missingFrom(migrations: Migration[], applied: Applied[]): Migration[] {
  const newest = applied.at(-1);
  if (newest && newest.number > migrations.length) {
    throw new StartupError(
      `Databasens schema (${newest.number}) är nyare än vad programmet känner till (${migrations.length}). ` +
        "Starta den nyare versionen av Behörig, eller återställ kopian från innan den installerades.",
    );
  }
  for (const { number, name, digest } of applied) {
    if (migrations[number - 1]?.digest === digest) continue;
    throw new StartupError(
      `Migrering ${number} (${name}) har ändrats sedan den kördes på databasen. ` +
        "Lägg tillbaka filen som den var, och gör ändringen i en ny migrering.",
    );
  }
  return migrations.slice(applied.length);
}

/** The row that marks it as done comes first: two that try at once meet there, before either has changed anything. */
async function apply(client: pg.PoolClient, migration: Migration, now: Date): Promise<void> {
  const { number, name, digest, sql } = migration;
  await client.query("begin");
  try {
    await client.query(
      `create table if not exists migrations (
         number int primary key, name text not null, digest text not null, applied_at timestamptz not null
       )`,
    );
    await client.query("insert into migrations values ($1, $2, $3, $4)", [number, name, digest, now]);
    await client.query(sql);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartupError(
      `Migrering ${number} (${name}) misslyckades, och inget av den är kvar: ${reason}`,
      { cause },
    );
  }
}

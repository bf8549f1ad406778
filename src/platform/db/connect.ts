import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database } from "#db/tables.ts";
import { StartupError } from "#platform/startup-error.ts";
import { openEmbedded } from "./embedded.ts";
import { requireSuitableServer } from "./server-check.ts";
import { GuardedPool } from "./transaction-guard.ts";
import { valueParsers } from "./value-parsers.ts";

/** Where the data lives. Times are in milliseconds. */
export type ConnectOptions = {
  /** A PostgreSQL server; without it the embedded database is used. */
  url?: string;
  /** The embedded database's folder; without it the database lives in memory and dies with the process. */
  folder?: string;
  /** What a new embedded database begins as; ignored when the folder already holds one. */
  snapshot?: Blob;
  /** Most connections to the server at a time. The embedded database has one. */
  connections?: number;
  /** How long to wait for a free connection before giving up. */
  connectTimeout?: number;
  /** The server ends a statement after this long. The embedded database cannot. */
  statementTimeout?: number;
};

export type DatabaseConnection = {
  pool: pg.Pool;
  db: Kysely<Database>;
  engine: "postgresql" | "pglite";
  /** The whole embedded database as a tar, for `ConnectOptions.snapshot`. Throws on a server. */
  snapshot(): Promise<Blob>;
  /** Waits for the connections in use, then closes; an embedded folder is free for others afterwards. */
  close(): Promise<void>;
};

/** Opens the database. Throws {@link StartupError} with a message for the operator when it cannot. */
export async function connect(options: ConnectOptions): Promise<DatabaseConnection> {
  return options.url === undefined ? connectEmbedded(options) : connectServer(options.url, options);
}

async function connectServer(url: string, options: ConnectOptions): Promise<DatabaseConnection> {
  const place = describeServer(url);
  const pool = new GuardedPool({
    connectionString: url,
    max: options.connections ?? 10,
    ...session(options),
    application_name: "behorig",
  });
  // The pool has dropped the connection already; the next request opens another or says that it cannot.
  pool.on("error", () => {});
  // One that ends while it is lent out, between two statements: the next of them fails, and not the whole process.
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await requireSuitableServer(pool, place);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const snapshot = () => Promise.reject(new Error("Only the embedded database gives snapshots."));
  return { pool, db: kyselyOn(pool), engine: "postgresql", snapshot, close: () => pool.end() };
}

async function connectEmbedded(options: ConnectOptions): Promise<DatabaseConnection> {
  const embedded = await openEmbedded(options.folder, options.snapshot);
  const pool = new GuardedPool({
    ...createPgConfig(embedded.pglite),
    max: 1,
    idleTimeoutMillis: 0,
    ...session(options),
  });
  const snapshot = () => embedded.pglite.dumpDataDir("none");
  const close = async () => {
    await pool.end();
    await embedded.close();
  };
  return { pool, db: kyselyOn(pool), engine: "pglite", snapshot, close };
}

/**
 * Every session alike, whatever the server's own settings; by statement, since poolers refuse start-up options. Without
 * just-in-time compilation: it pays for statements of many seconds, and to ours it adds up to half of one.
 */
function session(options: ConnectOptions): pg.PoolConfig {
  const statementTimeout = Math.trunc(options.statementTimeout ?? 30_000);
  return {
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    types: valueParsers,
    onConnect: async (client) => {
      await client.query(
        `set search_path = public; set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'iso_8601';
         set statement_timeout = ${statementTimeout}; set jit = off; set idle_in_transaction_session_timeout = 60000`,
      );
    },
  };
}

function kyselyOn(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

function describeServer(url: string): string {
  if (!URL.canParse(url))
    throw new StartupError("DATABASE_URL är inte en adress av formen postgresql://användare@server/databas.");
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(hostname)}${port && `:${port}`}${pathname}`;
}

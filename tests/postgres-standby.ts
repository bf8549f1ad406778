import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { addressIn, type Postgres, startPostgres } from "./postgres.ts";
import { until } from "./queues.ts";

/** Two servers, of which the second has all that the first has confirmed, and one address for the one that counts. */
export type Pair = {
  readonly url: string;
  readonly primary: Postgres;
  /** Makes the standby the one that counts; the first must have ended. */
  promote(): Promise<void>;
  stop(): Promise<void>;
};

export async function startPair(): Promise<Pair> {
  const primary = await startPostgres({ keepsItsWord: true });
  const standby = await startStandby(primary);
  const place = mkdtempSync(join(tmpdir(), "behorig-postgres-"));
  const current = join(place, "current");
  symlinkSync(primary.folder, current);
  return {
    url: addressIn(current),
    primary,
    async promote() {
      await query(standby.url, "select pg_promote()");
      rmSync(current);
      symlinkSync(standby.folder, current);
    },
    async stop() {
      await Promise.all([primary.stop(), standby.stop()]);
      rmSync(place, { recursive: true });
    },
  };
}

/** Begins with a copy of the primary, and follows it; from then on nothing is confirmed that is not in both. */
async function startStandby(primary: Postgres): Promise<Postgres> {
  await primary.breakDown();
  const standby = await startPostgres({
    keepsItsWord: true,
    fill: (data) => {
      const original = join(primary.folder, "data");
      // with its owner, who alone may read it
      execFileSync("cp", ["-a", original, data]);
      rmSync(join(data, "postmaster.pid"), { force: true });
      execFileSync("cp", ["-a", join(data, "postgresql.auto.conf"), join(data, "standby.signal")]);
      appendFileSync(
        join(data, "postgresql.auto.conf"),
        `primary_conninfo = 'host=${primary.folder} user=postgres'\n`,
      );
    },
  });
  await primary.startAgain();
  await query(primary.url, "alter system set synchronous_standby_names = '*'");
  await query(primary.url, "select pg_reload_conf()");
  await until(
    async () =>
      (await query(primary.url, "select sync_state from pg_stat_replication"))[0]?.sync_state === "sync",
  );
  return standby;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

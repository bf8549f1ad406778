import type { Server } from "node:http";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Keys } from "#platform/audit/keys-file.ts";
import { startSealing } from "#platform/audit/seal.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { requireMigrated } from "#platform/db/migrate.ts";
import { startJobs } from "#platform/jobs/start-jobs.ts";
import type { MailServer } from "#platform/mail/mail-server.ts";
import { systemClock } from "#platform/time/clock.ts";
import { createMetrics } from "#platform/watching/metrics.ts";
import { startWatchServer } from "#platform/watching/watch-server.ts";
import { type Journal, sendReceipt } from "#removals";
import { buildAssets } from "#ui/assets.ts";
import type { AppOptions } from "./app.ts";
import type { Config } from "./config.ts";
import { siteHandlers } from "./jobs.ts";
import { closeWithin, listen } from "./listen.ts";
import { removalPartsOf } from "./removal-parts.ts";
import { readVersion } from "./version.ts";

export type RunningSite = {
  readonly app: FastifyInstance;
  /** Answers on the host's addresses; from then on jobs are carried out. */
  open(host: string): Promise<void>;
  stop(): Promise<void>;
};

type RunningParts = {
  readonly config: Config;
  readonly connection: DatabaseConnection;
  readonly keys: Keys;
  readonly log: FastifyBaseLogger;
  /** Of removals, as it was found at the start. */
  readonly journal: Journal;
  readonly mailServer: () => Promise<MailServer>;
};

/**
 * Puts the site on its database and begins to seal the log; stopping finishes requests and jobs, seals and closes.
 * Jobs begin when the site answers: nobody waits at a start for what can be done a moment later.
 */
export async function runSite(
  { config, connection, keys, log, journal, mailServer }: RunningParts,
  create: (options: AppOptions) => Promise<FastifyInstance>,
): Promise<RunningSite> {
  const { db } = connection;
  const clock = systemClock;
  const metrics = config.watch && createMetrics(connection);
  const app = await create({
    config,
    db,
    clock,
    masterKey: keys.masterKey,
    assets: await buildAssets(),
    version: await readVersion(),
    logger: log,
    sharesPages: true,
    observe: metrics?.observe,
  });
  const seal = { ...keys, checkpointFile: config.checkpointFile };
  const sealing = startSealing(db, seal, clock, log);
  const installation = { config, connection, masterKey: keys.masterKey, clock, log };
  const beginJobs = async () => {
    const handlers = await siteHandlers({
      config,
      db,
      clock,
      masterKey: keys.masterKey,
      log,
      mailServer: await mailServer(),
      removals: removalPartsOf({ ...installation, journal, sendReceipt }),
    });
    return await startJobs({ connection, handlers, log, clock });
  };
  let jobs: ReturnType<typeof beginJobs> | undefined;
  let isWorking = false;
  let isStopping = false;
  let watchServer: Server | undefined;
  const isReady = async () => {
    if (isWorking) await requireMigrated(connection);
    return isWorking;
  };
  return {
    app,
    async open(host) {
      if (config.watch && metrics) watchServer = await startWatchServer({ isReady, metrics }, config.watch);
      await listen(app, config.port, host);
      // a failure ends the program, as every other that nobody foresaw: a site whose jobs rest would look healthy
      jobs = beginJobs();
      void jobs.then(() => {
        isWorking = !isStopping;
      });
    },
    async stop() {
      isStopping = true;
      isWorking = false;
      await Promise.all([closeWithin(app), jobs?.then((begun) => begun.stop())]);
      await sealing.stop();
      watchServer?.close();
      watchServer?.closeAllConnections();
      await connection.close();
    },
  };
}

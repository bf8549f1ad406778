import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Keys } from "#platform/audit/keys-file.ts";
import { startSealing } from "#platform/audit/seal.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { systemClock } from "#platform/time/clock.ts";
import { buildAssets } from "#ui/assets.ts";
import type { AppOptions } from "./app.ts";
import type { Config } from "./config.ts";
import { closeWithin } from "./listen.ts";
import { readVersion } from "./version.ts";

export type RunningSite = { readonly app: FastifyInstance; stop(): Promise<void> };

type RunningParts = {
  readonly config: Config;
  readonly connection: DatabaseConnection;
  readonly keys: Keys;
  readonly log: FastifyBaseLogger;
};

/** Puts the site on its database and begins to seal the log; stopping finishes requests, seals and closes. */
export async function runSite(
  { config, connection, keys, log }: RunningParts,
  create: (options: AppOptions) => Promise<FastifyInstance>,
): Promise<RunningSite> {
  const app = await create({
    config,
    db: connection.db,
    clock: systemClock,
    masterKey: keys.masterKey,
    assets: await buildAssets(),
    version: await readVersion(),
    logger: log,
  });
  const seal = { ...keys, checkpointFile: config.checkpointFile };
  const sealing = startSealing(connection.db, seal, systemClock, log);
  const stop = async () => {
    await closeWithin(app);
    await sealing.stop();
    await connection.close();
  };
  return { app, stop };
}

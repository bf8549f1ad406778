import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import { requireMatchingKeys } from "#platform/audit/check-person-keys.ts";
import { createKeysFile, readKeysFile } from "#platform/audit/keys-file.ts";
import { startSealing } from "#platform/audit/seal.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { systemClock } from "#platform/time/clock.ts";
import { buildAssets } from "#ui/assets.ts";
import type { Config } from "../config.ts";
import { closeWithin } from "../listen.ts";
import { createLog } from "../log.ts";
import { readVersion } from "../version.ts";
import { seedWorld } from "./seed-world.ts";
import { createDemonstrationSite } from "./site.ts";

export type Demonstration = { readonly app: FastifyInstance; stop(): Promise<void> };

/** The demonstration on its own database, with the invented world put there at the first start. */
export async function createDemonstration(config: Config): Promise<Demonstration> {
  await mkdir(dirname(config.keysFile), { recursive: true });
  const connection = await connect(config.database);
  await migrate(connection, systemClock());
  if (!existsSync(config.keysFile)) await createKeysFile(config.keysFile);
  const keys = await readKeysFile(config.keysFile);
  await requireMatchingKeys(connection.db, keys.masterKey, config.keysFile);
  await seedWorld({ db: connection.db, clock: systemClock, masterKey: keys.masterKey });
  const log = createLog();
  log.level = "warn";
  if (keys.readableByOthers)
    log.warn({ reason: "the keys file can be read by others than its owner" }, "keys");
  const app = await createDemonstrationSite({
    config,
    db: connection.db,
    clock: systemClock,
    masterKey: keys.masterKey,
    assets: await buildAssets(),
    version: await readVersion(),
    logger: log,
  });
  const sealing = startSealing(
    connection.db,
    { ...keys, checkpointFile: config.checkpointFile },
    systemClock,
    log,
  );
  const stop = async () => {
    await closeWithin(app);
    await sealing.stop();
    await connection.close();
  };
  return { app, stop };
}

import { requireMatchingKeys } from "#platform/audit/check-person-keys.ts";
import { readKeysFile } from "#platform/audit/keys-file.ts";
import { startSealing } from "#platform/audit/seal.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate, requireMigrated } from "#platform/db/migrate.ts";
import { systemClock } from "#platform/time/clock.ts";
import { buildAssets } from "#ui/assets.ts";
import { createApp } from "./app.ts";
import { productionConfig } from "./config.ts";
import { closeWithin, listen, onEnd } from "./listen.ts";
import { createLog } from "./log.ts";
import { requireSafeFiles } from "./safe-files.ts";
import type { Environment } from "./settings.ts";
import { readVersion } from "./version.ts";

/** Production: refuses missing or insecure settings and files, and a database that has not been migrated. */
export async function serve(environment: Environment): Promise<void> {
  const config = productionConfig(environment);
  const log = createLog();
  const keys = await readKeysFile(config.keysFile);
  await requireSafeFiles(config, keys);
  const connection = await connect(config.database);
  await requireMigrated(connection);
  await requireMatchingKeys(connection.db, keys.masterKey, config.keysFile);
  const app = await createApp({
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
  await listen(app, config.port, "::");
  log.info({ port: config.port }, "ready");
  onEnd(async () => {
    await closeWithin(app);
    await sealing.stop();
    await connection.close();
  });
}

/** Brings the database's schema up to this program's, and ends. */
export async function migrateOnly(environment: Environment): Promise<void> {
  const connection = await connect(productionConfig(environment).database);
  await migrate(connection, systemClock());
  await connection.close();
}

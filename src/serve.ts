import { requireMatchingKeys } from "#platform/audit/check-person-keys.ts";
import { readKeysFile } from "#platform/audit/keys-file.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate, requireMigrated } from "#platform/db/migrate.ts";
import { systemClock } from "#platform/time/clock.ts";
import { createApp } from "./app.ts";
import { productionConfig } from "./config.ts";
import { onEnd } from "./listen.ts";
import { createLog } from "./log.ts";
import { removalsAtStart } from "./removals-at-start.ts";
import { runSite } from "./running-site.ts";
import { requireSafeFiles } from "./safe-files.ts";
import type { Environment } from "./settings.ts";

/** Production: refuses missing or insecure settings and files, and a database that has not been migrated. */
export async function serve(environment: Environment): Promise<void> {
  const config = productionConfig(environment);
  const log = createLog();
  const keys = await readKeysFile(config.keysFile);
  await requireSafeFiles(config, keys);
  const connection = await connect(config.database);
  await requireMigrated(connection);
  await requireMatchingKeys(connection.db, keys.masterKey, config.keysFile);
  const journal = await removalsAtStart({
    config,
    connection,
    masterKey: keys.masterKey,
    clock: systemClock,
    log,
  });
  const mailServer = async () => config.mailServer;
  const site = await runSite({ config, connection, keys, log, journal, mailServer }, createApp);
  await site.open("::");
  log.info({ port: config.port }, "ready");
  onEnd(site.stop);
}

/** Brings the database's schema up to this program's, and ends. */
export async function migrateOnly(environment: Environment): Promise<void> {
  const connection = await connect(productionConfig(environment).database);
  await migrate(connection, systemClock());
  await connection.close();
}

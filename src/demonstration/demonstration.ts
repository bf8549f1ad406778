import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { requireMatchingKeys } from "#platform/audit/check-person-keys.ts";
import { createKeysFile, readKeysFile } from "#platform/audit/keys-file.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { systemClock } from "#platform/time/clock.ts";
import type { Config } from "../config.ts";
import { createLog } from "../log.ts";
import { removalsAtStart } from "../removals-at-start.ts";
import { type RunningSite, runSite } from "../running-site.ts";
import { createMailbox } from "./mailbox/mailbox.ts";
import { type MailboxServer, serveMailbox } from "./mailbox/mailbox-server.ts";
import { seedRemovals } from "./seed-removals.ts";
import { seedWorld } from "./seed-world.ts";
import { createDemonstrationSite } from "./site.ts";

/** The demonstration on its own database, with the invented world put there at the first start. */
export async function createDemonstration(config: Config): Promise<RunningSite> {
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
  const journal = await removalsAtStart({
    config,
    connection,
    masterKey: keys.masterKey,
    clock: systemClock,
    log,
  });
  await seedRemovals({ db: connection.db, clock: systemClock, masterKey: keys.masterKey }, config.removals);
  const mailbox = createMailbox();
  let mailboxServer: MailboxServer | undefined;
  const mailServer = async () => {
    mailboxServer = await serveMailbox(mailbox);
    return mailboxServer.server;
  };
  const site = await runSite({ config, connection, keys, log, journal, mailServer }, (options) =>
    createDemonstrationSite(options, mailbox),
  );
  const stop = async () => {
    await site.stop();
    mailboxServer?.stop();
  };
  return { ...site, stop };
}

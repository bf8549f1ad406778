import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { JobLog } from "#platform/jobs/run-job.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Clock } from "#platform/time/clock.ts";
import { filesOf, type RemovalParts, searchForValues } from "#removals";
import type { Config } from "./config.ts";

type Installation = Pick<RemovalParts, "journal" | "sendReceipt"> & {
  readonly config: Pick<Config, "keysFile" | "checkpointFile" | "removalsFile" | "dataFolder" | "database">;
  readonly connection: DatabaseConnection;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  readonly log: Pick<JobLog, "info">;
};

/** What carrying removals out needs, put together for this installation. */
export function removalPartsOf(installation: Installation): RemovalParts {
  const { config, connection, masterKey, clock, journal, sendReceipt, log } = installation;
  const databaseFolder = "folder" in config.database ? config.database.folder : undefined;
  const files = filesOf({ ...config, databaseFolder });
  return {
    db: connection.db,
    connection,
    masterKey,
    clock,
    journal,
    sendReceipt,
    log,
    search: (person, signal) => searchForValues({ connection, masterKey, files }, person, signal),
  };
}

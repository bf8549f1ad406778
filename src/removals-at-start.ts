import type { FastifyBaseLogger } from "fastify";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Clock } from "#platform/time/clock.ts";
import { emptyRemoval, type Journal, journalAtStart, reapplyRemovals, takeUpRemovals } from "#removals";
import type { Config } from "./config.ts";
import { removalPartsOf } from "./removal-parts.ts";

type Start = {
  readonly config: Config;
  readonly connection: DatabaseConnection;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
};

/**
 * Before anything is served: whoever the journal says was removed is gone, also from a database that was restored from
 * before (decision 34). Looking for what is left, and sealing, is for the jobs. Nobody gets a second receipt.
 * @throws StartupError where the journal is not as it must be
 */
export async function removalsAtStart(start: Start): Promise<Journal> {
  const { config, connection, clock, masterKey, log } = start;
  const { journal, entries, added } = await journalAtStart(connection.db, config.removalsFile, {
    mayBegin: config.demonstration,
  });
  if (added > 0) log.warn({ events: added, reason: "the journal lacked removals" }, "journal of removals");
  const parts = removalPartsOf({ ...start, journal, sendReceipt: async () => {} });
  const door = { db: connection.db, clock, masterKey };
  const reapplied = await reapplyRemovals(door, entries, (removal) => emptyRemoval(parts, removal));
  if (reapplied > 0) log.warn({ events: reapplied, reason: "restored" }, "removals are carried out again");
  await takeUpRemovals(door, clock());
  return journal;
}

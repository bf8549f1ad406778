import type { Door } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { emptyTables, freshDatabase } from "./database.ts";

/** A door to a database with nothing in it, and a clock that stands still until it is set. */
export type ScratchDoor = Door & { readonly connection: DatabaseConnection; setClock(now: Date): void };

const masterKey = Buffer.alloc(32, 7) as MasterKey;
let shared: Promise<DatabaseConnection> | undefined;

/**
 * For tests that change what all organisations share, such as the catalogue. One database per worker, apart from the
 * site's; each call empties it. Never close it.
 */
export async function scratchDoor(now = new Date("2026-11-21T10:00:00Z")): Promise<ScratchDoor> {
  shared ??= freshDatabase();
  const connection = await shared;
  await emptyTables(connection);
  let time = now;
  return {
    connection,
    db: connection.db,
    masterKey,
    clock: () => time,
    setClock: (later) => {
      time = later;
    },
  };
}

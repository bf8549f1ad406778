import type { Door, Tx } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { JobLog } from "#platform/jobs/run-job.ts";
import type { Journal } from "../journal/journal.ts";
import type { Search } from "../known-values.ts";
import type { StoredRemoval } from "../removal.ts";

/** What carrying a removal out needs. */
export type RemovalParts = Door & {
  /** For what cannot be done in a transaction. */
  readonly connection: Pick<DatabaseConnection, "pool">;
  readonly journal: Pick<Journal, "append">;
  readonly search: Search;
  /** Asks for the letter with the receipt, for whoever has an envelope; in the transaction that seals. */
  readonly sendReceipt: (tx: Tx, removal: StoredRemoval) => Promise<void>;
  readonly log: Pick<JobLog, "info">;
  /** How many rows one transaction touches at most, about. */
  readonly batch?: number;
};

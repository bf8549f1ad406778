import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely, Transaction } from "kysely";
import pg from "pg";

/**
 * The one ambient thing in the program, and it only refuses: using the outer database inside a
 * transaction is silently wrong on PostgreSQL (another connection, another transaction) and waits for
 * ever on PGlite (there is one connection). Marked, it is an error at once on both.
 */
const openTransaction = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Runs `work` in a read-committed transaction of its own: commits when it resolves, rolls back when it
 * throws, and gives the connection back either way. Inside, only the `tx` handed out may be used.
 */
export async function runInTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const transaction = { open: true };
  try {
    return await db
      .transaction()
      .setIsolationLevel("read committed")
      .execute((tx) => openTransaction.run(transaction, () => work(tx)));
  } finally {
    transaction.open = false;
  }
}

/** A pool that hands out no connection inside {@link runInTransaction}. */
export class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
    const refused = openTransaction.getStore()?.open === true;
    if (!callback) return refused ? Promise.reject(refusal()) : super.connect();
    if (refused) callback(refusal(), undefined, () => {});
    else super.connect(callback);
    return undefined;
  }
}

function refusal(): Error {
  return new Error("The outer database was used inside a transaction. Use the tx handed out.");
}

type ConnectCallback = Parameters<typeof pg.Pool.prototype.connect>[0];

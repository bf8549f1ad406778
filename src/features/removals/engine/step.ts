import type { Tx } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { StoredRemoval } from "../removal.ts";
import type { Table } from "./found-rows.ts";
import type { Traces } from "./sealed-traces.ts";

/** What one transaction of a step has done: rows by what became of them. `more` where it is to be run again. */
export type Did = { readonly counts: Readonly<Record<string, number>>; readonly more: boolean };

/** What a step may know. */
export type StepFacts = {
  readonly removal: StoredRemoval;
  readonly traces: Traces;
  readonly masterKey: MasterKey;
  /** How many rows to touch, about. */
  readonly batch: number;
};

/**
 * What a removal does to one table. It finds what is left to do from the rows alone, so that it can be cut off anywhere
 * and run again, also after it has succeeded.
 */
export type Step = { readonly table: Table; run(tx: Tx, facts: StepFacts): Promise<Did> };

import { createPublicKey, type KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { appendCheckpoints, lastCheckpoint } from "./checkpoint-file.ts";
import { isSigned, noDigest } from "./digests.ts";
import { SealingError } from "./sealing-error.ts";

/** What the log is sealed with; all of it stands outside the database. */
export type Seal = {
  readonly signingKey: KeyObject;
  /** Tells the program's own events from others. */
  readonly masterKey: MasterKey;
  readonly checkpointFile: string;
};

/** The newest batch: what the next one is chained to. */
export type Head = { readonly number: number; readonly digest: Buffer };

const checkpointsAtOnce = 500;

/** Where the checkpoint file ends. @throws SealingError rather than go on after a line that is not ours */
export async function trustedEnd(seal: Seal): Promise<{ head: Head; torn: boolean }> {
  const { last, torn } = await lastCheckpoint(seal.checkpointFile);
  if (last === undefined) return { head: { number: 0, digest: noDigest }, torn };
  if (isSigned(last, createPublicKey(seal.signingKey))) return { head: last, torn };
  throw new SealingError("the checkpoint file's last line was signed with another key, or altered");
}

/** Writes every batch after `last` into the file, also those that a crash kept out of it. */
export async function checkpoint(
  db: Kysely<Database>,
  seal: Seal,
  last: number,
  torn: boolean,
): Promise<void> {
  const verifyKey = createPublicKey(seal.signingKey);
  for (let after = last, first = true; ; first = false) {
    const batches = await db
      .selectFrom("audit_batches")
      .select(["number", "digest", "signature"])
      .where("number", ">", after)
      .where("number", "<=", Number.MAX_SAFE_INTEGER)
      .orderBy("number")
      .limit(checkpointsAtOnce)
      .execute();
    const forged = batches.find((batch) => !isSigned(batch, verifyKey));
    if (forged !== undefined)
      throw new SealingError(`batch ${forged.number} was signed with another key, or altered`);
    const newest = batches.at(-1);
    if (newest === undefined) return;
    await appendCheckpoints(seal.checkpointFile, batches, torn && first);
    after = newest.number;
  }
}

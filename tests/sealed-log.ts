import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Administrator, operator, type PersonReference } from "#platform/access/actor.ts";
import { defineEvents } from "#platform/audit/event.ts";
import { sealPending } from "#platform/audit/seal.ts";
import { type VerifyProgress, verifyLog } from "#platform/audit/verify.ts";
import { writeEvents } from "#platform/audit/write-events.ts";
import { change, record } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import { newId, newReference } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";

const { event } = defineEvents({
  "thing-done": {
    outcome: "done",
    details: z.object({ thing: z.string() }),
    sentence: { sv: ({ actor }) => `${actor} gjorde det.`, en: ({ actor }) => `${actor} did it.` },
  },
});

export const noon = new Date("2026-03-02T12:00:00.000Z");

export const asReference = (text: string) => text as PersonReference;

/** A log of its own to write, seal, tamper with and verify, in a database that others may use, too. */
export function sealedLog(connection: DatabaseConnection) {
  const folder = mkdtempSync(join(tmpdir(), "behorig-log-"));
  const file = join(folder, "checkpoints.jsonl");
  const keys = generateKeyPairSync("ed25519");
  const masterKey = randomBytes(32) as MasterKey;
  const subject = { reference: asReference(newReference()), details: person("Kim", "Lind") };
  const door = { db: connection.db, clock: () => noon, masterKey };
  return {
    file,
    keys,
    masterKey,
    subject,
    /** Writes one event about each thing. */
    write: async (...things: string[]) => {
      for (const thing of things) {
        await change(door, administrator, async () =>
          record(undefined, event("thing-done", { thing }, { subject })),
        );
      }
    },
    /** Writes many events at once, and lets the transaction wait before it commits. */
    writeMany: (count: number, beforeCommit: () => Promise<void> = async () => {}) =>
      runInTransaction(connection.db, async (tx) => {
        const events = Array.from({ length: count }, () => event("thing-done", { thing: "counted" }));
        await writeEvents(tx, masterKey, operator, events, noon);
        await beforeCommit();
      }),
    seal: (signingKey: KeyObject = keys.privateKey, checkpointFile = file) =>
      sealPending(connection.db, { signingKey, masterKey, checkpointFile }, noon),
    verify: (onProgress: (progress: VerifyProgress) => void = () => {}, now = noon) =>
      verifyLog(
        { db: connection.db, verifyKey: keys.publicKey, masterKey, checkpointFile: file, now },
        onProgress,
      ),
    lines: () => readFileSync(file, "utf8").split("\n").slice(0, -1),
    rewrite: (lines: readonly string[]) => writeFileSync(file, lines.map((line) => `${line}\n`).join("")),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What a database administrator can do: any statement, past all triggers and constraints of the log. */
export async function tamper({ pool }: DatabaseConnection, statement: string): Promise<void> {
  await pool.query(`do $do$ begin
    perform set_config('session_replication_role', 'replica', true);
    ${statement};
  end $do$`);
}

/** Puts a copy of the newest event into the table, backdated and not sealed, as only a database administrator can. */
export async function forge({ pool }: DatabaseConnection, sequence: string): Promise<void> {
  await pool.query(
    `insert into audit_events (id, sequence, occurred_at, code, outcome, actor_kind, actor_reference, actor_details,
       organisation_id, subject_reference, subject_details, details, mac)
     overriding system value
     select gen_random_uuid(), ${sequence}, '2024-02-01', code, outcome, actor_kind, actor_reference, actor_details,
       organisation_id, subject_reference, subject_details, details, mac
     from audit_events order by audit_events.sequence desc limit 1`,
  );
}

/** The statement that copies the first batch to another number. */
export function copyOfBatch(number: string): string {
  return `insert into audit_batches
    select ${number}, event_count, event_digests, previous_digest, digest, signature, sealed_at
    from audit_batches where number = 1`;
}

const administrator: Administrator = {
  kind: "member",
  role: "administrator",
  member: newId(noon),
  reference: asReference(newReference()),
  details: person("Astrid", "Öberg"),
  organisation: newId(noon),
  organisationKind: "municipality",
  organisationName: "Exempelköpings kommun",
};

function person(givenName: string, familyName: string) {
  return { givenName, familyName, hsaId: "SE2120000000-A1" };
}

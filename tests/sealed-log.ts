import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Administrator, PersonReference } from "#platform/access/actor.ts";
import { defineEvents } from "#platform/audit/event.ts";
import type { MasterKey } from "#platform/audit/person-keys.ts";
import { sealPending } from "#platform/audit/seal.ts";
import { type VerifyProgress, verifyLog } from "#platform/audit/verify.ts";
import { change, record } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { newId, newReference } from "#platform/ids.ts";

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
    seal: (signingKey: KeyObject = keys.privateKey, checkpointFile = file) =>
      sealPending(connection.db, { signingKey, checkpointFile }, noon),
    verify: (onProgress: (progress: VerifyProgress) => void = () => {}) =>
      verifyLog(connection.db, keys.publicKey, file, onProgress),
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

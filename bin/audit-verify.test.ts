import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createKeysFile, readKeysFile } from "#platform/audit/keys-file.ts";
import { sealPending } from "#platform/audit/seal.ts";
import { StartupError } from "#platform/startup-error.ts";
import { emptyTables, freshDatabase } from "../tests/database.ts";
import { newMunicipality } from "../tests/municipality.ts";
import { unusedFiles } from "../tests/program-files.ts";
import { tamper } from "../tests/sealed-log.ts";
import { runCommandLine } from "./command-line.ts";
import { openWorkplace } from "./workplace.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-verify-"));
const checkpointFile = join(folder, "checkpoints.jsonl");
await createKeysFile(join(folder, "keys.json"));
const keys = await readKeysFile(join(folder, "keys.json"));

// a database of its own: these tests change its very tables
const connection = await freshDatabase();

afterAll(async () => {
  await connection.close();
  rmSync(folder, { recursive: true });
});

const start = new Date("2026-11-21T10:00:00.000Z");
let now = start;
const door = { db: connection.db, clock: () => now, masterKey: keys.masterKey };

beforeEach(async () => {
  rmSync(checkpointFile, { force: true });
  await emptyTables(connection);
  now = start;
  await newMunicipality(door);
});

const seal = () => sealPending(connection.db, { ...keys, checkpointFile }, now);

async function verify() {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(["audit", "verify"], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: async () => ({
      connection,
      door,
      verifyKey: keys.verifyKey,
      checkpointFile,
      hsaPrefixes: ["SE"],
      files: unusedFiles,
      newFolder: undefined,
      close: async () => {},
    }),
  });
  return { code, out, err: err.join("\n") };
}

test("the newest batch is printed, for the operator to keep elsewhere", async () => {
  await seal();
  const checkpoint = JSON.parse(readFileSync(checkpointFile, "utf8"));
  const digest = Buffer.from(checkpoint.digest, "base64").toString("hex");
  const { code, out, err } = await verify();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.slice(1)).toEqual([
    `Nyaste omgången: 1, förseglad 2026-11-21T10:00:00.000Z, kontrollsumma ${digest}`,
    "Loggen är som den förseglades.",
  ]);
});

test("a batch that was given a time beyond all calendars is a finding like others", async () => {
  await seal();
  await tamper(connection, "update audit_batches set sealed_at = 'infinity'");
  const { code, out, err } = await verify();
  expect(code).toBe(1);
  expect(out[1]).toContain("förseglad vid en omöjlig tid");
  expect(err).toContain("omgångens egen rad är inte som den förseglades");
});

test("a log that is no longer sealed, or has lost its checkpoint file, is answered with what to do", async () => {
  now = new Date(start.getTime() + 6 * 60_000);
  const { code, err } = await verify();
  expect(code).toBe(1);
  expect(err).toContain("äldre än fem minuter men inte förseglade");
  expect(err).toContain("Kontrollera att BEHORIG_CHECKPOINTS är rätt");
  expect(err).toContain("Loggen är inte som den ska vara: 2 fynd.");
});

test("a database that does not answer in time is told of in words", async () => {
  // the same error as when somebody holds the log's lock for longer than a statement may take
  await connection.pool.query(`
    create function too_late() returns boolean language plpgsql as
      $$ begin raise exception using errcode = '57014', message = 'canceling statement'; end $$;
    alter table audit_batches rename to hidden_batches;
    create view audit_batches as select * from hidden_batches where too_late()`);
  try {
    await connection.pool.query("insert into hidden_batches values (1, 1, '', '', '', '', now())");
    const { code, out, err } = await verify();
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toMatch(/^Databasen svarade inte i tid.*pg_locks\.$/);
  } finally {
    await connection.pool.query(
      "drop view audit_batches; alter table hidden_batches rename to audit_batches",
    );
  }
});

test("no command runs with another installation's keys file", { timeout: 60_000 }, async () => {
  const data = join(folder, "data");
  const environment = { BEHORIG_DATA: data };
  const workplace = await openWorkplace(environment, { mayPrepare: true });
  await newMunicipality(workplace.door);
  await workplace.close();
  copyFileSync(join(folder, "keys.json"), join(data, "keys.json"));
  const refused = openWorkplace(environment, { mayPrepare: true });
  await expect(refused).rejects.toThrow(StartupError);
  await expect(refused).rejects.toThrow(`Nyckelfilen ${join(data, "keys.json")} hör inte till databasen`);
});

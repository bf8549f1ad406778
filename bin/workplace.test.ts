import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createKeysFile } from "#platform/audit/keys-file.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { migrationsFolder } from "#platform/db/migration-files.ts";
import { runCommandLine } from "./command-line.ts";
import { openWorkplace } from "./workplace.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-workplace-"));
afterAll(() => rmSync(folder, { recursive: true }));

const catalogue = join(import.meta.dirname, "../examples/catalogue.json");
const rehearsal = ["catalogue", "import", catalogue, "--dry-run"];

test("a rehearsal on an older schema says so and what to do, and leaves the schema as it was", async () => {
  const data = join(folder, "older");
  const before = await olderDatabaseIn(data);
  const refused = await behorig(data, rehearsal);
  expect(refused).toMatchObject({ code: 1, out: [] });
  expect(refused.err).toMatch(/^Databasens schema är äldre än programmet.*npx behorig administrators list$/);
  expect(await migrationsIn(data)).toBe(before);

  expect((await behorig(data, ["administrators", "list"])).code).toBe(0);
  expect(await migrationsIn(data)).toBe(before + 1);
  const rehearsed = await behorig(data, rehearsal);
  expect(rehearsed).toMatchObject({ code: 0, err: "" });
  expect(rehearsed.out[0]).toMatch(/^Prövning, inget ändrat: /);
});

test("what a first start that was killed left behind is no database to rehearse on, and stays", async () => {
  const data = join(folder, "unfinished");
  mkdirSync(join(data, "database"), { recursive: true });
  writeFileSync(join(data, "database", "PG_VERSION"), "18\n");
  writeFileSync(join(data, "database.unfinished"), "");
  const refused = await behorig(data, rehearsal);
  expect(refused).toMatchObject({ code: 1, out: [] });
  expect(refused.err).toContain(`Det finns ingen databas i ${join(data, "database")} ännu`);
  expect(readdirSync(join(data, "database"))).toEqual(["PG_VERSION"]);
});

/** A database as the previous version of the program left it. Returns how many migrations it has. */
async function olderDatabaseIn(data: string): Promise<number> {
  const older = join(data, "older-migrations");
  cpSync(migrationsFolder, older, { recursive: true });
  const newest = readdirSync(older).sort().at(-1) ?? "";
  rmSync(join(older, newest));
  await createKeysFile(join(data, "keys.json"));
  const connection = await connect({ folder: join(data, "database") });
  const applied = await migrate(connection, new Date("2026-03-02T12:00:00Z"), { folder: older });
  await connection.close();
  return applied;
}

async function migrationsIn(data: string): Promise<number> {
  const { pool, close } = await connect({ folder: join(data, "database") });
  const { rowCount } = await pool.query("select from migrations");
  await close();
  return rowCount ?? 0;
}

async function behorig(data: string, args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: (opening) => openWorkplace({ BEHORIG_DATA: data }, opening),
  });
  return { code, out, err: err.join("\n") };
}

test("a secret's file that cannot be read is told, and no embedded database is opened in the server's stead", async () => {
  const data = join(folder, "file");
  const environment = { BEHORIG_DATA: data, DATABASE_URL_FILE: join(folder, "nowhere") };
  await expect(openWorkplace(environment, { mayPrepare: true })).rejects.toThrow("DATABASE_URL_FILE");
  expect(readdirSync(folder)).not.toContain("file");
});

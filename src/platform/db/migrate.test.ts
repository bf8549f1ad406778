import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "../../../tests/database.ts";
import { StartupError } from "../startup-error.ts";
import type { DatabaseConnection } from "./connect.ts";
import { migrate, requireMigrated } from "./migrate.ts";
import { readMigrations } from "./migration-files.ts";

let connection: DatabaseConnection;
const now = new Date("2026-03-02T12:00:00Z");

beforeAll(async () => {
  connection = await freshDatabase();
});

afterAll(() => connection.close());

beforeEach(async () => {
  await connection.pool.query(
    "drop table if exists migrations; drop table if exists houses; drop table if exists rooms",
  );
});

const houses = "create table houses (id int); insert into houses values (1);";
const rooms = "create table rooms (id int);";

test("what is missing is applied in order, and nothing twice", async () => {
  const folder = folderWith({ "0001-houses.sql": houses });
  expect(await migrate(connection, now, { folder })).toBe(1);
  writeFileSync(join(folder, "0002-rooms.sql"), rooms);
  const told: unknown[] = [];
  expect(await migrate(connection, now, { folder, onStep: (step) => told.push(step) })).toBe(1);
  expect(told).toEqual([{ number: 2, name: "rooms" }]);
  expect(await migrate(connection, now, { folder })).toBe(0);
  const { rows } = await connection.pool.query(
    "select number, name, applied_at from migrations order by number",
  );
  expect(rows).toEqual([
    { number: 1, name: "houses", applied_at: now },
    { number: 2, name: "rooms", applied_at: now },
  ]);
  await requireMigrated(connection, { folder });
});

test("starting without the newest migration says which command to run", async () => {
  const folder = folderWith({ "0001-houses.sql": houses });
  await expect(requireMigrated(connection, { folder })).rejects.toThrow("npm run migrate");
});

test("a schema newer than the program is refused", async () => {
  await migrate(connection, now, {
    folder: folderWith({ "0001-houses.sql": houses, "0002-rooms.sql": rooms }),
  });
  const older = { folder: folderWith({ "0001-houses.sql": houses }) };
  await expect(migrate(connection, now, older)).rejects.toThrow(
    /schema \(2\) är nyare än vad programmet känner till \(1\)/,
  );
  await expect(requireMigrated(connection, older)).rejects.toThrow(StartupError);
});

test("a migration that was edited after being applied is refused", async () => {
  const folder = folderWith({ "0001-houses.sql": houses });
  await migrate(connection, now, { folder });
  writeFileSync(join(folder, "0001-houses.sql"), `${houses} -- a remark`);
  await expect(migrate(connection, now, { folder })).rejects.toThrow("Migrering 1 (houses) har ändrats");
});

test("a migration that fails leaves nothing behind, and those before it stay", async () => {
  const folder = folderWith({ "0001-houses.sql": houses, "0002-rooms.sql": `${rooms} select 1 / 0;` });
  await expect(migrate(connection, now, { folder })).rejects.toThrow(
    "Migrering 2 (rooms) misslyckades, och inget av den är kvar",
  );
  const { rows } = await connection.pool.query(
    "select count(*) as applied, to_regclass('rooms') as rooms from migrations",
  );
  expect(rows).toEqual([{ applied: 1, rooms: null }]);
});

test("several that start at once apply each migration once", async () => {
  const folder = folderWith({ "0001-houses.sql": houses, "0002-rooms.sql": rooms });
  const applied = await Promise.all([1, 2, 3].map(() => migrate(connection, now, { folder })));
  expect(applied.toSorted()).toEqual([0, 0, 2]);
});

test("the statement timeout is as before afterwards", async () => {
  await migrate(connection, now, { folder: folderWith({ "0001-houses.sql": houses }) });
  const { rows } = await connection.pool.query("show statement_timeout");
  expect(rows).toEqual([{ statement_timeout: "30s" }]);
});

test("misnamed, missing and double numbers are refused", () => {
  expect(() => readMigrations(folderWith({ "1-houses.sql": houses }))).toThrow("0001-name.sql");
  expect(() => readMigrations(folderWith({ "0002-houses.sql": houses }))).toThrow("without gaps");
  expect(() => readMigrations(folderWith({ "0001-a.sql": houses, "0001-b.sql": houses }))).toThrow(
    "without gaps",
  );
});

test("a checkout with other line ends is the same migration", () => {
  const folder = folderWith({ "0001-houses.sql": "select 1;\nselect 2;\n" });
  const [one] = readMigrations(folder);
  writeFileSync(join(folder, "other"), "select 1;\r\nselect 2;\r\n");
  renameSync(join(folder, "other"), join(folder, "0001-houses.sql"));
  expect(readMigrations(folder)[0]?.digest).toBe(one?.digest);
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "behorig-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "#platform/db/connect.ts";
import { runCommandLine } from "./command-line.ts";
import { openWorkplace } from "./workplace.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "backup.tar");
const data = join(folder, "data");

test("what was in the database at the backup is there after a restore, and what came later is not", async () => {
  expect((await behorig(["administrators", "list"])).code).toBe(0);
  await sql(data, "create table kept (word text); insert into kept values ('before')");
  expect(await behorig(["database", "backup", file])).toMatchObject({ code: 0, err: "" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await sql(data, "insert into kept values ('after')");

  const elsewhere = join(folder, "elsewhere");
  expect((await behorig(["database", "restore", file, join(elsewhere, "database")])).code).toBe(0);
  expect(await sql(elsewhere, "select word from kept")).toEqual([{ word: "before" }]);
});

test("neither a file nor a database is written over, and a running one is not copied", async () => {
  expect((await behorig(["database", "backup", file])).code).toBe(1);
  const refused = await behorig(["database", "restore", file, join(data, "database")]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain("är inte tom");
  const running = await connect({ folder: join(data, "database") });
  expect((await behorig(["database", "backup", join(folder, "other.tar")])).code).toBe(1);
  await running.close();
  expect(await sql(data, "select word from kept order by word")).toEqual([
    { word: "after" },
    { word: "before" },
  ]);
});

test("a restore that was cut off is begun again", async () => {
  const rest = join(folder, "rest", "database");
  mkdirSync(rest, { recursive: true });
  writeFileSync(join(rest, "PG_VERSION"), "18\n");
  expect((await behorig(["database", "restore", file, rest])).code).toBe(1);
  // the mark that lies there from the first file to the last
  writeFileSync(`${rest}.unfinished`, "");
  expect((await behorig(["database", "restore", file, rest])).code).toBe(0);
  expect(await sql(join(folder, "rest"), "select word from kept")).toEqual([{ word: "before" }]);
});

test("of nothing there is no copy, and nothing is made", async () => {
  const nowhere = join(folder, "nowhere");
  const refused = await behorig(["database", "backup", join(folder, "nothing.tar")], nowhere);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain(`Det finns ingen databas i ${join(nowhere, "database")}.`);
  expect(existsSync(nowhere)).toBe(false);
});

test("a database of another version is copied as it stands", async () => {
  const old = join(folder, "old");
  expect((await behorig(["administrators", "list"], old)).code).toBe(0);
  await sql(old, "delete from migrations where number = (select max(number) from migrations)");
  const copy = join(folder, "old.tar");
  expect((await behorig(["organisations", "import", copy, "--dry-run"], old)).code).not.toBe(0);
  expect(await behorig(["database", "backup", copy], old)).toMatchObject({ code: 0, err: "" });
});

async function sql(place: string, text: string): Promise<unknown[]> {
  const connection = await connect({ folder: join(place, "database") });
  const result: unknown = await connection.pool.query(text);
  await connection.close();
  return typeof result === "object" && result !== null && "rows" in result ? (result.rows as unknown[]) : [];
}

async function behorig(args: string[], place = data) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: (opening) => openWorkplace({ BEHORIG_DATA: place }, opening),
  });
  return { code, out, err: err.join("\n") };
}

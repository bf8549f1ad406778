import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test as onBothEngines, onTestFinished } from "vitest";
import { StartupError } from "../startup-error.ts";
import { connect } from "./connect.ts";

// The embedded database is the same whatever the suite runs on: once is enough.
const origin = inject("databaseOrigin");
const test = onBothEngines.skipIf(origin.engine === "postgresql");
const prepared = origin.engine === "pglite" ? origin.snapshot : "";
const holder = ["--import", "tsx", fileURLToPath(new URL("../../../tests/hold-folder.ts", import.meta.url))];

test("a second process on the same folder is refused, and the first goes on", async () => {
  const folder = newFolder();
  const first = await holdFolder(folder);
  const second = spawnSync(process.execPath, [...holder, folder, prepared], { encoding: "utf8" });
  expect(second.stdout).toContain("används av en annan Behörig-process. Avsluta den först");
  expect(second.status).toBe(1);
  await told(first);
  await kill(first);
});

test("kill -9 frees the folder, and everything that was committed is there", async () => {
  const folder = newFolder();
  const first = await holdFolder(folder);
  let last = 0;
  while (last < 100) last = await told(first);
  await kill(first);
  const { pool, close } = await connect({ folder });
  const { rows } = await pool.query("select count(*) as count, max(number) as newest from numbers");
  expect(rows[0].newest).toBeGreaterThanOrEqual(last);
  expect(rows[0].count).toBe(rows[0].newest);
  await close();
});

test("a closed folder can be opened again in the same process, an open one cannot", async () => {
  const folder = newFolder();
  const first = await connect({ folder, snapshot: await openAsBlob(prepared) });
  await expect(connect({ folder: `${folder}/.` })).rejects.toThrow("används av en annan");
  await first.pool.query("create table kept (id int)");
  await first.close();
  const again = await connect({ folder });
  await expect(again.pool.query("select from kept")).resolves.toMatchObject({ rowCount: 0 });
  await again.close();
});

test("a new folder begins as the snapshot, an old one ignores it", async () => {
  const folder = newFolder();
  const model = await connect({ snapshot: await openAsBlob(prepared) });
  await model.pool.query("create table houses (id int)");
  const snapshot = await model.snapshot();
  await model.close();
  const first = await connect({ folder, snapshot });
  await first.pool.query("insert into houses values (7)");
  await first.close();
  const second = await connect({ folder, snapshot });
  expect((await second.pool.query("select id from houses")).rows).toEqual([{ id: 7 }]);
  await second.close();
});

test("a first start that was killed half-way is begun anew", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "base"), { recursive: true });
  writeFileSync(join(folder, "PG_VERSION"), "18\n");
  writeFileSync(`${folder}.unfinished`, "");
  const { pool, close } = await connect({ folder, snapshot: await openAsBlob(prepared) });
  expect((await pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  await close();
});

test("a folder with somebody else's files is refused and left as it was", async () => {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, "thesis.txt"), "years of work");
  await expect(connect({ folder })).rejects.toThrow("innehåller andra filer");
});

test("a place where no folder can be is refused with what to do", async () => {
  const file = newFolder();
  writeFileSync(file, "");
  const refusal = connect({ folder: join(file, "data") });
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow("Det går inte att skriva");
});

function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "behorig-folder-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, "data");
}

async function holdFolder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...holder, folder, prepared], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await told(child);
  return child;
}

/** The newest number that the process has told after having committed it. */
async function told(child: ChildProcess): Promise<number> {
  const [chunk] = child.stdout ? await once(child.stdout, "data") : [];
  const complete = String(chunk).split("\n").slice(0, -1);
  return Number(complete.at(-1));
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

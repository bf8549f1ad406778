import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder } from "#platform/db/folder-lock.ts";

const program = join(import.meta.dirname, "behorig.js");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "behorig-program-")));
afterAll(() => rmSync(folder, { recursive: true }));

/** The real program, from a folder that knows nothing of the project. */
function behorig(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, BEHORIG_DATA: "data", ...environment },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the program runs in any folder and keeps its data where BEHORIG_DATA says", { timeout: 99_000 }, () => {
  const example = join(import.meta.dirname, "../examples/organisations.csv");
  const first = behorig(["organisations", "import", example]);
  expect(first).toMatchObject({ status: 0, stdout: "3 nya, 0 ändrade, 0 oförändrade.\n" });
  expect(first.stderr).toContain(join(folder, "data", "database"));
  const list = behorig(["administrators", "list", "--organisation", "99"]);
  expect(list).toEqual({ status: 0, stdout: "99 Region Påhitt: saknar administratör\n", stderr: "" });
});

test("a rehearsal where there is no database says so and makes none, nor keys", () => {
  const example = join(import.meta.dirname, "../examples/organisations.csv");
  const { status, stderr } = behorig(["organisations", "import", example, "--dry-run"], {
    BEHORIG_DATA: "nothing",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`Det finns ingen databas i ${join(folder, "nothing", "database")} ännu`);
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});

test("the faults of a file are told also where there is no database, and none is made", () => {
  const faulty = join(folder, "faulty.csv");
  writeFileSync(
    faulty,
    "kind,code,name,organisation_number,county_code\nregion,99,X,2321009991,99\nregion,9,Y,x,99\n",
  );
  const { status, stderr } = behorig(["organisations", "import", faulty], { BEHORIG_DATA: "nothing" });
  expect(status).toBe(1);
  expect(stderr).toContain("2 fel. Inget har ändrats.");
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});

test("a data folder that another process uses is refused in words", () => {
  const held = join(folder, "held");
  mkdirSync(join(held, "database"), { recursive: true });
  const release = lockFolder(join(held, "database"));
  const { status, stderr } = behorig(["administrators", "list"], { BEHORIG_DATA: "held" });
  release();
  expect(status).toBe(1);
  expect(stderr).toContain("används av en annan Behörig-process. Avsluta den först");
});

test("wrong usage is exit code 2, an unreachable server 1, both without a stack", () => {
  const wrong = behorig(["agreements", "add"]);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain("--organisation saknas.");
  const unreachable = behorig(["administrators", "list"], {
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nothing",
  });
  expect(unreachable.status).toBe(1);
  expect(unreachable.stderr).not.toContain("    at ");
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a start that fails for a reason that nobody foresaw tells where, and not what the error says", () => {
  const folder = join(import.meta.filename, "hemlig");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "main.ts"), "demonstration"],
    {
      cwd: join(import.meta.dirname, ".."),
      env: { PATH: process.env.PATH, BEHORIG_DATA: folder },
      encoding: "utf8",
    },
  );
  expect(status).toBe(1);
  expect(stderr).toContain("Ett oväntat fel har inträffat (kod ENOTDIR).");
  expect(stderr).not.toContain("hemlig");
});

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { StartupError } from "#platform/startup-error.ts";
import { requireSafeFiles } from "./safe-files.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const keysFile = join(folder, "keys.json");

test("a file of checkpoints that can be written is there from the start, the owner's alone", async () => {
  const checkpointFile = join(folder, "checkpoints.jsonl");
  await requireSafeFiles({ keysFile, checkpointFile }, { readableByOthers: false });
  expect(statSync(checkpointFile)).toMatchObject({ size: 0 });
  expect(statSync(checkpointFile).mode & 0o077).toBe(0);
});

test("checkpoints that have no folder and keys that others can read are refused together, by name", async () => {
  const checkpointFile = join(folder, "nowhere", "checkpoints.jsonl");
  const refused = requireSafeFiles({ keysFile, checkpointFile }, { readableByOthers: true });
  await expect(refused).rejects.toBeInstanceOf(StartupError);
  await expect(refused).rejects.toThrow(
    `  BEHORIG_KEYS kan läsas av andra än ägaren. Kör: chmod 600 ${keysFile}\n  BEHORIG_CHECKPOINTS kan inte skrivas (ENOENT).`,
  );
});

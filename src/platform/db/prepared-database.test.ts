import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "./connect.ts";
import { prepareDatabase, preparedDatabase } from "./prepared-database.ts";

test("what was laid by is a whole empty database, and where nothing was there is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "behorig-prepared-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "made", "empty.tar");
  await expect(preparedDatabase(file)).resolves.toBeUndefined();
  const empty = await connect({});
  await prepareDatabase(await empty.snapshot(), file);
  await empty.close();
  const snapshot = await preparedDatabase(file);
  if (!snapshot) throw new Error("nothing was laid by");
  const opened = await connect({ folder: join(folder, "data"), snapshot });
  const { rows } = await opened.pool.query(
    "select count(*)::int as tables from information_schema.tables where table_schema = 'public'",
  );
  expect(rows).toEqual([{ tables: 0 }]);
  await opened.close();
});

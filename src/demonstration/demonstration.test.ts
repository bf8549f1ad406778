import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createKeysFile, readKeysFile } from "#platform/audit/keys-file.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { systemClock } from "#platform/time/clock.ts";
import { newMunicipality } from "../../tests/municipality.ts";
import { demonstrationConfig } from "../config.ts";
import { createDemonstration } from "./demonstration.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-wrong-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a start with another installation's keys file is refused", { timeout: 60_000 }, async () => {
  const config = demonstrationConfig({ BEHORIG_DATA: folder });
  const connection = await connect(config.database);
  await migrate(connection, systemClock());
  await createKeysFile(config.keysFile);
  const { masterKey } = await readKeysFile(config.keysFile);
  await newMunicipality({ db: connection.db, clock: systemClock, masterKey });
  await connection.close();
  await createKeysFile(join(folder, "other.json"));
  copyFileSync(join(folder, "other.json"), config.keysFile);
  await expect(createDemonstration(config)).rejects.toThrow("hör inte till databasen");
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { importCatalogue, readCatalogueFile } from "#catalogue";
import { allOrganisations, importOrganisations, readOrganisationFile } from "#organisations";
import { operator } from "#platform/access/actor.ts";
import { change, unchanged } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { decodeUtf8 } from "#platform/files/decode-utf8.ts";
import type { ReadFile } from "#platform/files/file-fault.ts";
import { type ScratchDoor, scratchDoor } from "./scratch.ts";

const folder = process.env.BEHORIG_TEST_FILES;
const isThere = folder !== undefined && existsSync(join(folder, "organisations.csv"));
const why = isThere
  ? ""
  : " (skipped: BEHORIG_TEST_FILES names no folder with organisations.csv and catalogue.json)";

function readFile<T>(name: string, read: (text: string) => ReadFile<T>): T {
  const text = decodeUtf8(readFileSync(join(folder ?? "", name)));
  const content = text.ok ? read(text.value) : text;
  if (content.ok) return content.value;
  throw new Error(JSON.stringify(content.faults));
}

describe.skipIf(!isThere)(`A whole country's files${why}`, () => {
  let door: ScratchDoor;
  beforeAll(async () => {
    door = await scratchDoor();
  });

  const eventCount = async () => (await door.db.selectFrom("audit_events").select("id").execute()).length;

  test("the organisations are tried, read in, and found unchanged the second time", async () => {
    const rows = readFile("organisations.csv", readOrganisationFile);
    const told: number[] = [];
    const read = () =>
      change(door, operator, (tx) => importOrganisations(tx, rows, (done) => told.push(done)));
    await change(door, operator, async (tx) =>
      unchanged((await importOrganisations(tx, rows, () => {})).outcome),
    );
    expect(await allOrganisations(readOnly(door.db))).toEqual([]);
    const first = await read();
    expect(first.kind === "imported" && first.added.length).toBe(rows.length);
    expect(told.at(-1)).toBe(rows.length);
    expect(await read()).toMatchObject({
      kind: "imported",
      added: [],
      changed: [],
      unchanged: rows.length,
      absent: [],
    });
    expect(await eventCount()).toBe(rows.length);
  });

  test("the catalogue likewise", async () => {
    const before = await eventCount();
    const file = readFile("catalogue.json", readCatalogueFile);
    const size = file.eServices.reduce((sum, { permissions }) => sum + 1 + permissions.length, 0);
    const read = () => change(door, operator, (tx) => importCatalogue(tx, file));
    expect(await read()).toMatchObject({
      kind: "imported",
      counts: { added: size, changed: 0, unchanged: 0 },
    });
    expect(await read()).toMatchObject({
      kind: "imported",
      counts: { added: 0, changed: 0, unchanged: size },
    });
    expect(await eventCount()).toBe(before + size);
  });
});

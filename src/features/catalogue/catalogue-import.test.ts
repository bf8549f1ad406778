import { beforeEach, expect, test } from "vitest";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { readCatalogueFile } from "./catalogue-file.ts";
import { importCatalogue } from "./catalogue-import.ts";

type Entry = Record<string, unknown> & { key: string };

let door: ScratchDoor;
beforeEach(async () => {
  door = await scratchDoor();
});

const school: Entry = { key: "forskola", kind: "type", name: "Förskola", description: "A" };
const account: Entry = { key: "konto", kind: "function", name: "Konto", description: "B" };

function importPermissions(permissions: Entry[], eService: Record<string, unknown> = {}) {
  const whole = {
    key: "ersattning",
    audience: "municipality",
    name: "Ersättning",
    description: "C",
    ...eService,
  };
  const read = readCatalogueFile(JSON.stringify({ eServices: [{ ...whole, permissions }] }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return change(door, operator, (tx) => importCatalogue(tx, read.value));
}

const stored = () =>
  door.db.selectFrom("permissions").select(["id", "key", "name", "valid_to"]).orderBy("position").execute();
const formerNames = async () =>
  (
    await door.db
      .selectFrom("permission_former_names")
      .select(["name", "replaced_at"])
      .orderBy("name")
      .execute()
  ).map(({ name, replaced_at }) => [name, replaced_at]);
const events = async () =>
  (await door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute()).map(
    ({ code }) => code,
  );

test("a catalogue is read in with its order, and again without any change", async () => {
  const counts = { added: 3, changed: 0, unchanged: 0 };
  expect(await importPermissions([school, account])).toMatchObject({ kind: "imported", counts });
  expect((await stored()).map(({ key }) => key)).toEqual(["forskola", "konto"]);
  expect(await events()).toEqual(["e-service-added", "permission-added", "permission-added"]);
  const again = await importPermissions([school, account]);
  expect(again).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 3 } });
  expect(await events()).toHaveLength(3);
});

test("a renamed permission is the same permission and keeps its former names", async () => {
  await importPermissions([{ ...school, formerNames: ["Dagis"] }]);
  const [before] = await stored();
  await importPermissions([
    { ...school, name: "Asylsökande i förskola", formerNames: ["Dagis", "Förskola"] },
  ]);
  const [after] = await stored();
  expect(after).toEqual({ ...before, name: "Asylsökande i förskola" });
  expect(await formerNames()).toEqual([
    ["Dagis", null],
    ["Förskola", door.clock()],
  ]);
  expect((await events()).slice(2)).toEqual(["permission-renamed"]);
});

test("a permission that takes back an earlier name and gives it up again is no trouble", async () => {
  for (const name of ["Ett", "Två", "Ett", "Två"]) await importPermissions([{ ...school, name }]);
  expect((await formerNames()).map(([name]) => name)).toEqual(["Ett", "Två"]);
});

test("a last day withdraws a permission, and history keeps it", async () => {
  await importPermissions([school, account]);
  await importPermissions([{ ...school, validTo: "2026-12-31" }, account]);
  expect((await stored()).map((row) => row.valid_to)).toEqual(["2026-12-31", null]);
  expect((await events()).slice(3)).toEqual(["permission-withdrawn"]);
  await importPermissions([school, account]);
  expect((await stored()).map((row) => row.valid_to)).toEqual([null, null]);
  expect((await events()).slice(4)).toEqual(["permission-changed"]);
});

test("what the file leaves out stays as it is, and is told", async () => {
  await importPermissions([school, account]);
  const outcome = await importPermissions([school]);
  expect(outcome).toMatchObject({ absent: { eServices: [], permissions: [{ key: "konto" }] } });
  const other = await importPermissions([school], { key: "annan" });
  expect(other).toMatchObject({ absent: { eServices: [{ key: "ersattning" }], permissions: [] } });
  expect(await stored()).toHaveLength(3);
});

test("an e-service gets other texts and an address, but never another audience", async () => {
  await importPermissions([school]);
  await importPermissions([school], { nameEn: "Compensation", address: "https://ersattning.example/" });
  expect((await events()).slice(2)).toEqual(["e-service-changed"]);
  expect(await importPermissions([{ ...school, name: "Annat" }], { audience: "region" })).toEqual({
    kind: "other-audience",
    eServices: ["Ersättning"],
  });
  expect((await stored()).map(({ name }) => name)).toEqual(["Förskola"]);
});

test("a new order of permissions is taken over", async () => {
  await importPermissions([school, account]);
  await importPermissions([account, school]);
  expect((await stored()).map(({ key }) => key)).toEqual(["konto", "forskola"]);
});

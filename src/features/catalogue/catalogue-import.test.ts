import { beforeEach, expect, test } from "vitest";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { daysLater } from "#platform/time/days.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import type { Heed } from "./catalogue-comparison.ts";
import { readCatalogueFile } from "./catalogue-file.ts";
import { importCatalogue } from "./catalogue-import.ts";
import { withdrawEService } from "./withdrawal/e-service-withdrawal.ts";
import { withdrawPermission } from "./withdrawal/withdrawal.ts";

type Entry = Record<string, unknown> & { key: string };

let door: ScratchDoor;
beforeEach(async () => {
  door = await scratchDoor();
});

const school: Entry = { key: "forskola", kind: "type", name: "Förskola", description: "A" };
const account: Entry = { key: "konto", kind: "function", name: "Konto", description: "B" };

function importPermissions(permissions: Entry[], eService: Record<string, unknown> = {}, heed?: Heed) {
  const whole = {
    key: "ersattning",
    audience: "municipality",
    name: "Ersättning",
    description: "C",
    ...eService,
  };
  const read = readCatalogueFile(JSON.stringify({ eServices: [{ ...whole, permissions }] }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return change(door, operator, (tx) => importCatalogue(tx, read.value, heed));
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

test("a last day withdraws a permission, leaving it out says nothing, and null takes it back", async () => {
  await importPermissions([school, account]);
  await importPermissions([{ ...school, validTo: "2026-12-31" }, account]);
  expect((await stored()).map((row) => row.valid_to)).toEqual(["2026-12-31", null]);
  expect((await events()).slice(3)).toEqual(["permission-withdrawn"]);
  await importPermissions([school, account]);
  expect((await stored()).map((row) => row.valid_to)).toEqual(["2026-12-31", null]);
  await importPermissions([{ ...school, validTo: null }, account]);
  expect((await stored()).map((row) => row.valid_to)).toEqual([null, null]);
  expect((await events()).slice(4)).toEqual(["permission-reinstated"]);
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

/** As somebody of the staff withdraws the first permission. */
async function withdrawByHand(lastDay: string) {
  const [permission] = await stored();
  if (permission === undefined) throw new Error("there is nothing to withdraw");
  const day = parseLocalDate(lastDay) ?? stockholmDate(door.clock());
  return await change(door, operator, (tx) => withdrawPermission(tx, permission.id, day, null));
}

const lastDays = async () => (await stored()).map((row) => row.valid_to);
const later = (days: number) => daysLater(stockholmDate(door.clock()), days);

test("a file that says nothing of a last day leaves one that staff have set", async () => {
  await importPermissions([school]);
  await withdrawByHand(later(30));
  const outcome = await importPermissions([{ ...school, description: "Annat" }]);
  expect(outcome).toMatchObject({ kind: "imported", counts: { changed: 1 } });
  expect(await lastDays()).toEqual([later(30)]);
});

test("a file that says otherwise than staff have set is refused, and names each difference", async () => {
  await importPermissions([school, account]);
  await withdrawByHand(later(30));
  const before = await events();
  const outcome = await importPermissions([
    { ...school, validTo: null, description: "Annat" },
    { ...account, name: "Kontot" },
  ]);
  const contested = [{ key: "forskola", name: "Förskola", field: "validTo", here: later(30), inFile: null }];
  expect(outcome).toEqual({ kind: "contested", contested });
  expect(await lastDays()).toEqual([later(30), null]);
  expect(await events()).toEqual(before);
});

test("somebody can ask for either: staff's word kept and the rest read in, or the file's", async () => {
  await importPermissions([school]);
  await withdrawByHand(later(30));
  const file = [{ ...school, validTo: later(60), description: "Annat" }];
  expect(await importPermissions(file, {}, "keep")).toMatchObject({
    counts: { changed: 1 },
    kept: [{ field: "validTo", here: later(30) }],
  });
  expect(await lastDays()).toEqual([later(30)]);
  await importPermissions(file, {}, "overwrite");
  expect(await lastDays()).toEqual([later(60)]);
  // the file's word stands since then, and what it says next is no trouble
  expect(await importPermissions([{ ...school, validTo: null }])).toMatchObject({ kind: "imported" });
});

test("a file that agrees with what staff have set has the word again, without any event of it", async () => {
  await importPermissions([school]);
  await withdrawByHand(later(30));
  const before = await events();
  expect(await importPermissions([{ ...school, validTo: later(30) }])).toMatchObject({
    counts: { unchanged: 2 },
  });
  expect(await events()).toEqual(before);
  expect(await importPermissions([{ ...school, validTo: later(60) }])).toMatchObject({ kind: "imported" });
  expect(await lastDays()).toEqual([later(60)]);
});

test("a first day after the last day that staff have set is refused", async () => {
  await importPermissions([school]);
  await withdrawByHand(later(30));
  const outcome = await importPermissions([{ ...school, validFrom: later(31) }]);
  expect(outcome).toEqual({ kind: "ends-before-it-begins", permissions: ["Förskola"] });
});

test("what a permission said before each change is kept, in both languages and with its days", async () => {
  await importPermissions([{ ...school, nameEn: "Preschool" }]);
  await importPermissions([{ ...school, nameEn: null, validTo: "2026-12-31" }]);
  await importPermissions([{ ...school, name: "Förskolan" }, account]);
  const versions = await door.db
    .selectFrom("permission_versions")
    .select(["name", "name_en", "valid_to"])
    .orderBy("valid_to", (order) => order.asc().nullsFirst())
    .execute();
  expect(versions).toEqual([
    { name: "Förskola", name_en: "Preschool", valid_to: null },
    { name: "Förskola", name_en: null, valid_to: "2026-12-31" },
  ]);
});

test("a file adds nothing to an e-service that staff have withdrawn, nor lets anything in it go on", async () => {
  await importPermissions([school]);
  const [eService] = await door.db.selectFrom("e_services").select("id").execute();
  if (eService === undefined) throw new Error("there is nothing to withdraw");
  await change(door, operator, (tx) => withdrawEService(tx, eService.id, later(30), null));
  expect(await importPermissions([school])).toMatchObject({ kind: "imported", counts: { changed: 0 } });
  const outcome = await importPermissions([school, account]);
  expect(outcome).toEqual({ kind: "e-service-withdrawn", permissions: ["Konto"] });
  expect(await importPermissions([school, { ...account, validTo: later(30) }])).toMatchObject({
    counts: { added: 1 },
  });
});

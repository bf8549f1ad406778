import { beforeEach, expect, test } from "vitest";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { readOrganisationFile } from "./organisation-file.ts";
import { allOrganisations, organisationByCode } from "./organisations.queries.ts";
import { importOrganisations } from "./organisations-import.ts";

const heading = "kind,code,name,organisation_number,county_code";
const exempelkoping = "municipality,9901,Exempelköpings kommun,2120009994,99";
const testeby = "municipality,9902,Testeby kommun,2120009986,99";
const pahitt = "region,99,Region Påhitt,2321009991,99";

let door: ScratchDoor;
beforeEach(async () => {
  door = await scratchDoor();
});

function importRows(...rows: string[]) {
  const read = readOrganisationFile([heading, ...rows].join("\n"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return change(door, operator, (tx) => importOrganisations(tx, read.value, () => {}));
}

const names = async () => (await allOrganisations(readOnly(door.db))).map(({ name }) => name);
const events = () =>
  door.db.selectFrom("audit_events").select(["code", "details"]).orderBy("sequence").execute();

test("new organisations are added, each with its event", async () => {
  const outcome = await importRows(exempelkoping, pahitt);
  expect(outcome).toMatchObject({
    kind: "imported",
    added: [{ code: "9901" }, { code: "99" }],
    unchanged: 0,
  });
  expect(await names()).toEqual(["Exempelköpings kommun", "Region Påhitt"]);
  expect((await events()).map(({ code }) => code)).toEqual(["organisation-added", "organisation-added"]);
  expect(await organisationByCode(readOnly(door.db), "99")).toMatchObject({ kind: "region" });
});

test("the same file again changes nothing and leaves no event", async () => {
  await importRows(exempelkoping, pahitt);
  expect(await importRows(exempelkoping, pahitt)).toMatchObject({ added: [], changed: [], unchanged: 2 });
  expect(await events()).toHaveLength(2);
});

test("a renamed organisation is the same organisation, and the log tells both names", async () => {
  await importRows(exempelkoping);
  const before = await organisationByCode(readOnly(door.db), "9901");
  await importRows(exempelkoping.replace("Exempelköpings", "Exempelstads"));
  const after = await organisationByCode(readOnly(door.db), "9901");
  expect(after).toEqual({ ...before, name: "Exempelstads kommun" });
  expect((await events()).at(-1)).toEqual({
    code: "organisation-changed",
    details: { changes: { name: { from: "Exempelköpings kommun", to: "Exempelstads kommun" } } },
  });
});

test("an organisation that the file leaves out stays, and is told", async () => {
  await importRows(exempelkoping, pahitt);
  expect(await importRows(exempelkoping)).toMatchObject({ absent: [{ code: "99" }] });
  expect(await names()).toContain("Region Påhitt");
});

test("a number that another organisation has refuses the whole file", async () => {
  await importRows(exempelkoping);
  const outcome = await importRows(pahitt, testeby.replace("2120009986", "2120009994"));
  expect(outcome).toMatchObject({ kind: "refused", faults: [{ row: 3, place: "organisation_number" }] });
  expect(await names()).toEqual(["Exempelköpings kommun"]);
  expect(await events()).toHaveLength(1);
});

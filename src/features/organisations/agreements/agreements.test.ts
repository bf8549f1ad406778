import { beforeEach, expect, test } from "vitest";
import { catalogueInForce } from "#catalogue";
import { operator } from "#platform/access/actor.ts";
import { operatorScope } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { type SharedWorld, seedShared } from "../../../../tests/shared-world.ts";
import { addAgreement, decideAgreement } from "./agreement-addition.ts";
import { endAgreement } from "./agreement-ending.ts";

let world: SharedWorld;
beforeEach(async () => {
  world = await seedShared();
});

const day = (text: string) => text as LocalDate;

function agree(eServices: string[], validFrom: string, validTo: string | null) {
  const { door, municipality, eService } = world;
  const document = {
    organisation: municipality,
    eServices: eServices.map(eService),
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
    reference: "DM-1",
  };
  return change(door, operator, (tx) => addAgreement(tx, document));
}

function end(lastDay: string) {
  const { door, municipality, eService } = world;
  const scope = operatorScope(municipality.id);
  return change(door, operator, (tx) =>
    endAgreement(tx, scope, eService("statlig-ersattning").id, day(lastDay)),
  );
}

async function openOn(date: string) {
  const scope = operatorScope(world.municipality.id);
  return (await catalogueInForce(readOnly(world.door.db), scope, day(date))).map(({ key }) => key);
}

const codes = async () =>
  (await world.door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute())
    .map(({ code }) => code)
    .filter((code) => code.startsWith("agreement"));

test("an agreement opens its e-services from its first day to its last, both included", async () => {
  await agree(["statlig-ersattning", "ansvar-ensamkommande"], "2026-02-01", "2026-11-30");
  expect(await openOn("2026-01-31")).toEqual([]);
  expect(await openOn("2026-02-01")).toEqual(["statlig-ersattning", "ansvar-ensamkommande"]);
  expect(await openOn("2026-11-30")).toEqual(["statlig-ersattning", "ansvar-ensamkommande"]);
  expect(await openOn("2026-12-01")).toEqual([]);
  expect(await codes()).toEqual(["agreement-added", "agreement-added"]);
});

test("only permissions in force on the day can be granted under it", async () => {
  await agree(["statlig-ersattning"], "2018-01-01", null);
  const scope = operatorScope(world.municipality.id);
  const on = async (date: string) => {
    const [eService] = await catalogueInForce(readOnly(world.door.db), scope, day(date));
    return eService?.permissions.map(({ key }) => key);
  };
  expect(await on("2021-07-21")).toContain("medicinska-skal");
  expect(await on("2021-07-22")).not.toContain("medicinska-skal");
  expect(await on("2018-01-01")).toEqual(["utbetalningskonto"]);
});

test("two agreements on one e-service never overlap, and nothing of the second is kept", async () => {
  await agree(["statlig-ersattning"], "2026-01-01", "2026-06-30");
  expect(await agree(["ansvar-ensamkommande", "statlig-ersattning"], "2026-06-30", null)).toEqual({
    kind: "overlap",
  });
  expect(await openOn("2026-07-01")).toEqual([]);
  expect(await agree(["statlig-ersattning"], "2026-07-01", null)).toEqual({ kind: "added" });
  expect(await codes()).toHaveLength(2);
});

test("an agreement is for the e-service's own kind of organisation, and ends after it begins", async () => {
  expect(await agree(["landsting"], "2026-01-01", null)).toEqual({
    kind: "other-audience",
    eServices: ["E-tjänst för landsting"],
  });
  expect(await agree(["statlig-ersattning"], "2026-01-02", "2026-01-01")).toEqual({
    kind: "ends-before-it-begins",
  });
  const empty = {
    organisation: world.municipality,
    eServices: [],
    validFrom: day("2026-01-01"),
    validTo: null,
  };
  expect(decideAgreement({ ...empty, reference: "DM-1" })).toEqual({ kind: "no-e-service" });
  expect(await codes()).toEqual([]);
});

test("an agreement is ended with a last day, once", async () => {
  await agree(["statlig-ersattning"], "2026-01-01", null);
  expect(await end("2026-11-30")).toMatchObject({ kind: "ended", agreement: { validTo: "2026-11-30" } });
  expect(await end("2026-11-30")).toMatchObject({ kind: "already-ends-then" });
  expect(await openOn("2026-11-30")).toEqual(["statlig-ersattning"]);
  expect(await openOn("2026-12-01")).toEqual([]);
  expect(await codes()).toEqual(["agreement-added", "agreement-ended"]);
});

test("where no agreement holds on the day, those that there are are told", async () => {
  await agree(["statlig-ersattning"], "2026-01-01", "2026-03-31");
  expect(await end("2025-12-31")).toMatchObject({
    kind: "none-on-that-day",
    agreements: [{ reference: "DM-1" }],
  });
});

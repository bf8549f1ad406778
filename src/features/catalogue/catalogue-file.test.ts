import { expect, test } from "vitest";
import { readCatalogueFile } from "./catalogue-file.ts";

const permission = {
  key: "forskola",
  kind: "type",
  name: "Asylsökande i förskola",
  description: "Ersättning.",
  validFrom: "2020-10-01",
};
const eService = {
  key: "statlig-ersattning",
  name: "Ansök om statlig ersättning",
  audience: "municipality",
  description: "Ersättning.",
  permissions: [permission],
};

const write = (content: unknown) => JSON.stringify(content, null, 1);
const faultsOf = (text: string) => {
  const read = readCatalogueFile(text);
  return read.ok ? [] : read.faults.map(({ row, place, message }) => `${row} ${place ?? "-"}: ${message}`);
};
const faultOf = (change: object) =>
  faultsOf(write({ eServices: [{ ...eService, permissions: [{ ...permission, ...change }] }] }));

test("what may be left out is not said, and null says that there is none", () => {
  expect(readCatalogueFile(write({ note: "x", eServices: [eService] }))).toEqual({
    ok: true,
    value: {
      note: "x",
      eServices: [
        {
          ...eService,
          permissions: [{ ...permission, formerNames: [] }],
        },
      ],
    },
  });
});

test("null is said, and is something else than nothing", () => {
  const read = readCatalogueFile(
    write({ eServices: [{ ...eService, address: null, permissions: [{ ...permission, validTo: null }] }] }),
  );
  const [one] = read.ok ? read.value.eServices : [];
  expect(one).toHaveProperty("address", null);
  expect(one).not.toHaveProperty("nameEn");
  expect(one?.permissions[0]).toHaveProperty("validTo", null);
});

test.each([
  [{ colour: "red" }, "eServices[0].permissions[0].colour: Fältet är okänt. Ta bort det eller rätta namnet."],
  [{ name: undefined }, "eServices[0].permissions[0].name: Fältet saknas."],
  [{ name: "  " }, "eServices[0].permissions[0].name: Texten är tom."],
  [{ name: "x".repeat(201) }, "eServices[0].permissions[0].name: Texten är längre än 200 tecken."],
  [
    { name: "två\nrader" },
    "eServices[0].permissions[0].name: Texten innehåller en radbrytning eller ett tecken som inte får stå här.",
  ],
  [{ name: 7 }, "eServices[0].permissions[0].name: Här ska det stå en text inom citattecken."],
  [
    { formerNames: "x" },
    "eServices[0].permissions[0].formerNames: Här ska det stå en lista inom hakparenteser.",
  ],
  [{ kind: "typ" }, 'eServices[0].permissions[0].kind: Skriv "type" eller "function".'],
  [
    { key: "Förskola" },
    "eServices[0].permissions[0].key: En nyckel har bara a–z, siffror och bindestreck mellan dem.",
  ],
  [
    { validTo: "2026-02-30" },
    "eServices[0].permissions[0].validTo: Skriv en dag som finns i kalendern, som 2026-01-31.",
  ],
  [{ validTo: "2020-09-30" }, "eServices[0].permissions[0].validTo: Sista dagen ligger före första dagen."],
])("a permission with %j is told with its place", (change, expected) => {
  const faults = faultOf(change);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(expected);
});

test.each(["https://olle:geheim@ersattning.example", "https://olle@ersattning.example/"])(
  "an address with a user in it, %s, is refused",
  (address) => {
    const faults = faultsOf(write({ eServices: [{ ...eService, address }] }));
    expect(faults).toEqual([
      expect.stringContaining("eServices[0].address: Adressen får inte ha användarnamn"),
    ]);
  },
);

test("all faults are told at once with their rows, in the file's order", () => {
  const faulty = {
    ...eService,
    address: "javascript:alert(1)",
    permissions: [permission, { ...permission, extra: 1 }],
  };
  const text = write({ eServices: [faulty, { ...eService, audience: "city" }], version: 2 });
  const rows = text.split("\n");
  const rowWith = (part: string, from = 0) =>
    rows.findIndex((row, index) => index >= from && row.includes(part)) + 1;
  expect(faultsOf(text).map((fault) => fault.split(":")[0])).toEqual([
    `${rowWith('"key": "forskola"', rowWith('"key": "forskola"'))} eServices[0].permissions[1].key`,
    `${rowWith('"extra"')} eServices[0].permissions[1].extra`,
    `${rowWith('"address"')} eServices[0].address`,
    `${rowWith('"city"')} eServices[1].audience`,
    `${rowWith('"version"')} version`,
  ]);
});

test("a key that stands twice is told at the second place", () => {
  const text = write({ eServices: [eService, eService] });
  expect(faultsOf(text)).toEqual([
    expect.stringContaining("eServices[1].key: Nyckeln finns redan i listan, på plats 0."),
  ]);
});

test("a list of e-services that is missing or empty is told", () => {
  expect(faultsOf("{}")).toEqual(["1 eServices: Fältet saknas."]);
  expect(faultsOf('{"eServices": []}')).toEqual(["1 eServices: Listan är tom."]);
  expect(faultsOf("[]")).toEqual(["1 -: Här ska det stå ett objekt inom klammerparenteser."]);
});

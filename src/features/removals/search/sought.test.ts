import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { fold } from "#platform/text/fold.ts";
import type { KnownValue, SoughtPerson, ValueKind } from "../known-values.ts";
import { PatternSet } from "./pattern-set.ts";
import { type NameFacts, soughtFrom } from "./sought.ts";
import { type SoughtSet, searchRows } from "./table-findings.ts";

const masterKey = Buffer.alloc(32, 7) as MasterKey;
const nobodyElses: NameFacts = { telling: new Set(), things: new Set(), orderKeys: new Map() };
const noTraces = { id: [], reference: [], email: [], identity: [], session: [] };

function setOf(
  values: readonly KnownValue[],
  facts = nobodyElses,
  traces: SoughtPerson["traces"] = noTraces,
): SoughtSet {
  return new PatternSet(soughtFrom({ values, traces, removal: undefined }, facts, masterKey));
}

/** The kinds found in a row of one field, as the database sends it. */
function kindsIn(field: string | Buffer, set: SoughtSet): ValueKind[] {
  const value = Buffer.from(field);
  const head = Buffer.alloc(12);
  head.writeInt32BE(1, 0);
  head.writeInt32BE(25, 4);
  head.writeInt32BE(value.length, 8);
  const kinds: ValueKind[] = [];
  searchRows(Buffer.concat([head, value]), ["field"], set, (_row, hits) => {
    kinds.push(...hits.map(({ kind }) => kind));
  });
  return kinds;
}

const value = "Åsa-Märta O’Öberg <asa@exempel.example>";
const around = (written: string) => `först "${written}" och sedan`;
const utf8 = Buffer.from(value);

describe("a value is found however the program wrote it", () => {
  const set = setOf([{ kind: "name", value }]);
  test.each<[string, string | Buffer]>([
    ["as it is", around(value)],
    ["taken apart", around(value.normalize("NFD"))],
    ["in lower case", around(value.toLowerCase())],
    ["in upper case", around(value.toUpperCase())],
    ["as it is searched", around(fold(value))],
    ["in JSON", around(JSON.stringify({ value }))],
    ["in JSON of ASCII alone", around(asciiJson(value))],
    ["in HTML", around(value.replaceAll("<", "&lt;").replaceAll(">", "&gt;"))],
    ["in an address", `/search?q=${encodeURIComponent(value)}&page=2`],
    ["in a form", new URLSearchParams({ before: "a", value, after: "b" }).toString()],
    ["in a form of lower-case digits", new URLSearchParams({ value }).toString().toLowerCase()],
    ["in UTF-16", Buffer.from(around(value), "utf16le")],
    ["in UTF-16 the other way", Buffer.from(around(value), "utf16le").swap16()],
    ["in hexadecimal digits", utf8.toString("hex")],
    ["in capital hexadecimal digits", utf8.toString("hex").toUpperCase()],
    ["as bytes within bytes", Buffer.concat([randomBytes(7), utf8, randomBytes(7)])],
    ["in a mail's body", quotedPrintable(around(value))],
    ["in a mail's header", `=?utf-8?Q?${quotedPrintable(value).replaceAll(" ", "_")}?=`],
  ])("%s", (_how, written) => {
    expect(kindsIn(written, set)).toEqual(["name"]);
  });

  test.each([0, 1, 2, 3, 4, 5])("in base64, %i bytes from its beginning", (offset) => {
    const whole = Buffer.concat([randomBytes(offset), utf8, randomBytes(5)]);
    expect(kindsIn(whole.toString("base64"), set)).toEqual(["name"]);
    expect(kindsIn(whole.toString("base64url"), set)).toEqual(["name"]);
  });

  test("and nothing is found where it is not", () => {
    expect(kindsIn(around("Åsa-Märta O’Öberg"), set)).toEqual([]);
  });
});

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function quotedPrintable(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join("");
}

describe("a personal identity number", () => {
  const number = "199001112383";
  const set = setOf([{ kind: "personal-number", value: number }]);
  test.each([
    "199001112383",
    "19900111-2383",
    "900111-2383",
    "9001112383",
    "900111+2383",
    "1990-01-11-2383",
    "900111 2383",
  ])("is found as %s", (written) => {
    expect(kindsIn(`nummer ${written}, tack`, set)).toEqual(["personal-number"]);
  });
  test("is found by its blind index", () => {
    expect(kindsIn(blindIndexOf(masterKey, number as never), set)).toEqual(["personal-number-index"]);
  });
  test("is not part of a longer number", () => {
    expect(kindsIn("39001112383", set)).toEqual([]);
    expect(kindsIn("90011123834", set)).toEqual([]);
  });
});

test("an id is found with and without hyphens, and in bytes", () => {
  const id = "0193a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b";
  const set = setOf([], nobodyElses, { ...noTraces, id: [id] });
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  for (const written of [id, id.toUpperCase(), id.replaceAll("-", ""), bytes, bytes.toString("base64")]) {
    expect(kindsIn(written, set)).toEqual(["id"]);
  }
});

test.each(["070-174 06 05", "+46701740605", "0701740605", "0046701740605", "070-1740605"])(
  "a telephone typed as 070-174 06 05 is found as %s",
  (written) => {
    expect(kindsIn(`ring ${written}!`, setOf([{ kind: "telephone", value: "070-174 06 05" }]))).toEqual([
      "telephone",
    ]);
  },
);

test("an address of mail is found in another case, and is not another one that it is part of", () => {
  const set = setOf([{ kind: "email", value: "Anna@post.example" }]);
  for (const text of [
    "ANNA@POST.EXAMPLE",
    "skriv till <anna@post.example>.",
    "\\nanna@post.example",
    "%3Canna%40post.example",
  ])
    expect(kindsIn(text, set), text).toEqual(["email"]);
  for (const text of ["johanna@post.example", "anna@post.example.org", "e.anna@post.example"])
    expect(kindsIn(text, set), text).toEqual([]);
});

describe("a name", () => {
  const names = ["Anna", "Lind", "Anna Lind"].map((value) => ({ kind: "name", value }) as const);
  test("of two words is found in any text, in both orders", () => {
    const set = setOf(names);
    for (const text of ["Hej Anna Lind!", "Lind, Anna", "lind anna lind\nanna"])
      expect(kindsIn(text, set)).toEqual(["name"]);
    expect(kindsIn("Anna Lindgren", set)).toEqual([]);
  });
  test("that others have is found as all that a column holds, and in no text", () => {
    expect(kindsIn("anna", setOf(names))).toEqual(["name"]);
    expect(kindsIn("Anna ringde", setOf(names))).toEqual([]);
  });
  test("that nobody else has is found as a word in any text", () => {
    const set = setOf(names, { ...nobodyElses, telling: new Set(["Lind"]) });
    expect(kindsIn("som Lind sade", set)).toEqual(["name"]);
    expect(kindsIn("en linda", set)).toEqual([]);
  });
  test("that an organisation has is sought in no text", () => {
    const value = "Region Påhitt";
    const set = setOf([{ kind: "name", value }], { ...nobodyElses, things: new Set([value]) });
    expect(kindsIn("avtal med Region Påhitt", set)).toEqual([]);
  });
  test("is found by what it is sorted by", () => {
    const set = setOf(names, { ...nobodyElses, orderKeys: new Map([["Anna", "\u0005KKx"]]) });
    expect(kindsIn("\u0005KKx", set)).toEqual(["name"]);
  });
});

test("what says too little is sought nowhere", () => {
  const set = setOf([
    { kind: "name", value: "Bo" },
    { kind: "street-address", value: "Gatan 1" },
    { kind: "postal-code", value: "123 45" },
    { kind: "town", value: "Exempelköping" },
    { kind: "birth-date", value: "1990-01-11" },
  ]);
  expect(set.patterns).toEqual([]);
});

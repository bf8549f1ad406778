import { expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.ts";
import { formatJsonPath, jsonRows } from "./json-rows.ts";
import { parseJson } from "./parse-json.ts";

test("a byte order mark is no part of the text", () => {
  expect(decodeUtf8(Buffer.from("\ufeffkind,code"))).toEqual({ ok: true, value: "kind,code" });
});

test("each row in another encoding is told by its number", () => {
  const latin1 = Buffer.from("ett\nV\u00e4rmd\u00f6\ntre\n\u00c5re", "latin1");
  const read = decodeUtf8(latin1);
  expect(read.ok ? [] : read.faults.map((fault) => fault.row)).toEqual([2, 4]);
});

test("a file in UTF-16 is told as such", () => {
  const read = decodeUtf8(Buffer.from("\ufeffkind", "utf16le"));
  expect(read.ok ? "" : read.faults[0]?.message).toContain("UTF-16");
});

test.each([
  ['{"a":\n [1,\n }', 3],
  ['{"a":\n [1,', 2],
  ['{"a": 1,\n}', 2],
  ["nonsense", 1],
  ["", 1],
  ['{\n"a": "\\u00e5",\n"b": tru,\n"c": 2}', 3],
  ['{\n"a" "b"}', 2],
  ['["x\ny"]', 1],
  ['{"a": 1}\n}', 2],
])("what keeps %j from being JSON is told with its row", (text, row) => {
  const read = parseJson(text);
  expect(read.ok ? [] : read.faults.map((fault) => fault.row)).toEqual([row]);
});

test("the row of a value is found by its path, and a missing one's by what it is missing in", () => {
  const text = '{\n "note": "a, b: {[",\n "list": [\n  1,\n  { "x\\"": [],\n    "y": null }\n ]\n}';
  JSON.parse(text);
  const rowOf = jsonRows(text);
  expect(rowOf([])).toBe(1);
  expect(rowOf(["note"])).toBe(2);
  expect(rowOf(["list", 0])).toBe(4);
  expect(rowOf(["list", 1])).toBe(5);
  expect(rowOf(["list", 1, 'x"'])).toBe(5);
  expect(rowOf(["list", 1, "y"])).toBe(6);
  expect(rowOf(["list", 1, "z"])).toBe(5);
  expect(rowOf(["list", 7])).toBe(3);
});

test("a path is written as people write it", () => {
  expect(formatJsonPath(["eServices", 0, "permissions", 2, "name"])).toBe("eServices[0].permissions[2].name");
});

import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("what is written is read back, whatever stands in it", () => {
  const rows = [
    ["Å; ä", 'sa "hej"', "två\nrader", ""],
    ["", " kant ", "a,b", "x"],
  ];
  const text = csvOf(["a", "b", "c", "d"], rows);
  expect(parse(text, { bom: true, delimiter: ";", from_line: 2 })).toEqual(rows);
});

test("nothing is a formula to a spreadsheet, numbers are numbers, and what is not there is empty", () => {
  expect(csvOf(["h"], [["=1+1", "@SUM(A1)", "-2", -2, null]])).toBe("\ufeffh\r\n'=1+1;'@SUM(A1);'-2;-2;\r\n");
});

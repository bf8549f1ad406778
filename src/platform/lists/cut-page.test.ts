import { expect, test } from "vitest";
import { cutPage } from "./cut-page.ts";

test.each([
  ["first", [], { rows: [], back: false, onwards: false }],
  ["first", [1, 2], { rows: [1, 2], back: false, onwards: false }],
  ["first", [1, 2, 3], { rows: [1, 2], back: false, onwards: true }],
  ["after", [3, 4, 5], { rows: [3, 4], back: true, onwards: true }],
  ["after", [5], { rows: [5], back: true, onwards: false }],
  ["last", [5, 4, 3], { rows: [4, 5], back: true, onwards: false }],
  ["last", [2, 1], { rows: [1, 2], back: false, onwards: false }],
  ["before", [4, 3, 2], { rows: [3, 4], back: true, onwards: true }],
  // at the top the first page is whole, and beside a row that is not there it is where one begins
  ["before", [2, 1], undefined],
  ["after", [], undefined],
] as const)("%s, where %j is read two by two, is %j", (kind, read, page) => {
  expect(cutPage(read, { kind }, 2)).toEqual(page);
});

import { expect, test } from "vitest";
import { historyOf } from "./history.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

test("each version is told beside what came after it, newest first", () => {
  const versions = [
    { name: "Två", nameEn: "Two", validTo: null, replacedAt: at(3) },
    { name: "Två", nameEn: null, validTo: null, replacedAt: at(2) },
    { name: "Ett", nameEn: null, validTo: null, replacedAt: at(1) },
  ];
  expect(historyOf({ name: "Två", nameEn: "Two", validTo: "2026-12-31" }, versions)).toEqual([
    { at: at(3), changes: [{ field: "validTo", from: null, to: "2026-12-31" }] },
    { at: at(2), changes: [{ field: "nameEn", from: null, to: "Two" }] },
    { at: at(1), changes: [{ field: "name", from: "Ett", to: "Två" }] },
  ]);
});

test("without earlier versions there is no history", () => {
  expect(historyOf({ name: "Ett" }, [])).toEqual([]);
});

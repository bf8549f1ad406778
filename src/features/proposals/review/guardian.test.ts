import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { ageOn } from "./guardian.ts";

test.each([
  ["2010-11-30", 16],
  ["2010-12-01", 15],
  ["2010-11-29", 16],
  ["2026-11-30", 0],
])("whoever is born on %s is %i years old on 30 November 2026", (born, age) => {
  expect(ageOn("2026-11-30" as LocalDate, born as LocalDate)).toBe(age);
});

test("whoever is born on 29 February is a year older on 1 March where there is no such day", () => {
  const age = (today: string) => ageOn(today as LocalDate, "2012-02-29" as LocalDate);
  expect([age("2026-02-28"), age("2026-03-01"), age("2028-02-28"), age("2028-02-29")]).toEqual([
    13, 14, 15, 16,
  ]);
});

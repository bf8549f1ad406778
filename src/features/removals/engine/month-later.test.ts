import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { monthLater } from "./month-later.ts";

test.each([
  ["2026-03-02", "2026-04-02"],
  ["2026-12-15", "2027-01-15"],
  ["2026-01-31", "2026-02-28"],
  ["2028-01-31", "2028-02-29"],
  ["2026-08-31", "2026-09-30"],
])("a month that begins on %s ends on %s", (from, to) => {
  expect(monthLater(from as LocalDate)).toBe(to);
});

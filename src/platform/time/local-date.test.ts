import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLocalDate, stockholmDate } from "./local-date.ts";

test.each(["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(parseLocalDate(text)).toBe(text);
});

test.each([
  "",
  "2026-02-29",
  "1900-02-29",
  "2026-02-30",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "0000-01-01",
  "2026-1-1",
  "20261121",
  "2026-11-21T00:00:00Z",
  " 2026-11-21",
  "2026-11-21\n",
  "+002026-11-21",
])("%j is no day", (text) => {
  expect(parseLocalDate(text)).toBeNull();
});

test.each([
  ["2026-11-21T22:59:59.999Z", "2026-11-21"],
  ["2026-11-21T23:00:00.000Z", "2026-11-22"],
  ["2026-06-30T21:59:59.999Z", "2026-06-30"],
  ["2026-06-30T22:00:00.000Z", "2026-07-01"],
  ["2026-12-31T23:30:00.000Z", "2027-01-01"],
])("at %s it is %s in Sweden", (moment, day) => {
  expect(stockholmDate(new Date(moment))).toBe(day);
});

test("later moments are never on earlier days", () => {
  const moments = fc.date({ min: new Date("1970-01-02"), max: new Date("2200-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(stockholmDate(first) <= stockholmDate(second)).toBe(true);
    }),
  );
});

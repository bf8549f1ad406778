import { expect, test } from "vitest";
import { daysBetween, daysLater } from "./days.ts";
import { type LocalDate, parseLocalDate } from "./local-date.ts";

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};

test.each([
  ["today", "2026-11-21", "2026-11-21", 0],
  ["tomorrow", "2026-11-21", "2026-11-22", 1],
  ["yesterday", "2026-11-21", "2026-11-20", -1],
  ["over the night that has one hour more", "2026-10-25", "2026-10-26", 1],
  ["over the night that has one hour less", "2026-03-28", "2026-03-30", 2],
  ["over a leap day", "2028-02-28", "2028-03-01", 2],
])("%s is as many days away as people count", (_what, from, to, days) => {
  expect(daysBetween(date(from), date(to))).toBe(days);
  expect(daysLater(date(from), days)).toBe(to);
});

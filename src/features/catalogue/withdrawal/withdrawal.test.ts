import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { decideWithdrawal } from "./withdrawal.ts";

const day = (text: string) => text as LocalDate;
const today = day("2026-12-01");

test.each([
  // from, to, last day asked for, last day seen, what becomes of it
  [null, null, "2026-12-31", null, "withdrawn"],
  ["2020-01-01", null, "2026-12-01", null, "withdrawn"],
  ["2020-01-01", null, "2026-11-30", null, "withdrawn"],
  ["2020-01-01", null, "2026-11-29", null, "too-early"],
  ["2027-01-01", null, "2026-12-31", null, "too-early"],
  ["2027-01-01", null, "2027-01-01", null, "withdrawn"],
  ["2020-01-01", "2026-12-31", "2027-01-31", "2026-12-31", "withdrawn"],
  ["2020-01-01", "2026-12-31", "2026-12-31", "2026-12-31", "already-then"],
  ["2020-01-01", "2026-12-31", "2027-01-31", null, "changed-since"],
  ["2020-01-01", null, "2027-01-31", "2026-12-31", "changed-since"],
  ["2020-01-01", "2026-11-30", "2027-01-31", "2026-11-30", "changed-since"],
])("from %s to %s, asked for %s by one who saw %s: %s", (validFrom, validTo, lastDay, seen, expected) => {
  const asked = { lastDay: day(lastDay), seen: seen === null ? null : day(seen), today };
  expect(decideWithdrawal({ validFrom, validTo }, asked)).toMatchObject({ kind: expected });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatPersonalNumber, parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

const folder = process.env.BEHORIG_TEST_FILES;
const isThere = folder !== undefined && existsSync(join(folder, "test-personal-numbers.txt"));
const why = isThere ? "" : " (skipped: BEHORIG_TEST_FILES names no folder with test-personal-numbers.txt)";

const today = "2026-11-25" as LocalDate;
const read = (name: string) =>
  readFileSync(join(folder ?? "", name), "utf8")
    .trim()
    .split(/\s+/);

/** As a card shows it: ten digits, with a plus from the year in which the person turns 100. */
const asShort = (number: string) =>
  `${number.slice(2, 8)}${Number(number.slice(0, 4)) <= 1926 ? "+" : "-"}${number.slice(8)}`;

describe.skipIf(!isThere)(`The tax agency's test numbers${why}`, () => {
  test.each([
    ["test-personal-numbers.txt", "personal"],
    ["test-coordination-numbers.txt", "coordination"],
  ])("all in %s are accepted in every written form as %s", (name, kind) => {
    const numbers = read(name);
    expect(numbers.length).toBeGreaterThan(100);
    for (const number of numbers) {
      const result = parsePersonalNumber(number, today);
      expect(result).toMatchObject({ ok: true, value: { canonical: number, kind } });
      if (!result.ok) continue;
      for (const text of [formatPersonalNumber(result.value.canonical), asShort(number)])
        expect(parsePersonalNumber(text, today), text).toEqual(result);
    }
  });
});

import { sql } from "kysely";
import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { inForce, isInForce } from "./in-force.ts";

const day = "2026-06-15" as LocalDate;

test.each([
  [null, null, true],
  ["2026-06-15", "2026-06-15", true],
  ["2026-06-14", "2026-06-16", true],
  ["2026-06-16", null, false],
  [null, "2026-06-14", false],
  ["2026-06-15", null, true],
  [null, "2026-06-15", true],
])(
  "what holds from %s to %s is in force on 15 June: %s, in rule and SQL alike",
  async (validFrom, validTo, expected) => {
    const { db } = await testDatabase();
    const { rows } = await sql<{ answer: boolean }>`
    select ${inForce("one", day)} as answer
    from (select ${validFrom}::date as valid_from, ${validTo}::date as valid_to) as one
  `.execute(db);
    expect(rows).toEqual([{ answer: expected }]);
    expect(isInForce({ validFrom, validTo }, day)).toBe(expected);
  },
);

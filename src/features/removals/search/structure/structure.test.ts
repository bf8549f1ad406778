import { join } from "node:path";
import { expect, test } from "vitest";
import { personalData } from "#db/personal-data.ts";
import { testDatabase } from "../../../../../tests/database.ts";
import { hasBeenBlanked } from "./blank-checks.ts";
import { verifyStructure } from "./verify-structure.ts";

test("of every table that is blanked it is known by what a blanked row is seen", () => {
  const blanked = Object.entries(personalData).flatMap(([table, { blanks }]) => (blanks ? [table] : []));
  expect(
    Object.keys(hasBeenBlanked).sort(),
    "add the table to src/features/removals/search/structure/blank-checks.ts",
  ).toEqual(blanked.sort());
});

test("every question can be asked, and how many have been is told", async () => {
  const { db } = await testDatabase();
  const told: number[] = [];
  const structure = {
    db,
    journalFile: join(import.meta.dirname, "nowhere.jsonl"),
    now: new Date("2026-11-21"),
  };
  const { checks } = await verifyStructure(structure, (done) => told.push(done));
  expect(told).toEqual(Array.from({ length: checks }, (_, at) => at + 1));
});

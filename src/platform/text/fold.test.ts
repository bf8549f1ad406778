import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { fold } from "./fold.ts";

describe("a search finds a name", () => {
  test.each([
    ["André", "andre"],
    ["ÖRN", "örn"],
    ["O\u0308rn", "örn"],
    ["Åsa-Lena", "åsa-lena"],
    ["Ǻngström", "ångström"],
    ["Müller", "muller"],
    ["Nguyễn Văn", "nguyen van"],
    ["Kılıç", "kilic"],
    ["İbrahim", "ibrahim"],
    ["Łukasz", "lukasz"],
    ["Đorđević", "dordevic"],
    ["Guðrún Þórdís", "gudrun thordis"],
    ["Weiß", "weiss"],
    ["Sørensen", "sörensen"],
    ["Ægir", "ägir"],
    ["O’Brien", "o'brien"],
    ["Ёлкин", "елкин"],
    ["Ελένη Παππάς", "ελενη παππασ"],
  ])("%s without case and accents: %s", (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test("but orn does not find Örn, nor asa Åsa", () => {
    expect(fold("Örn")).not.toContain("orn");
    expect(fold("Åsa")).not.toContain("asa");
  });
});

describe("the page and the database fold alike", () => {
  test("the names of people", async () => {
    const names = readFileSync("db/names-to-sort.txt", "utf8").split("\n");
    expect(await foldedByDatabase(names)).toEqual(names.map(fold));
  });

  test("every character of the scripts that are covered and their neighbours, and thousands of strange texts", async () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code + 1));
    const texts = fc.sample(strangeText, { numRuns: 4000, seed: 20_261_121 });
    const all = [...characters, ...texts];
    expect(await foldedByDatabase(all)).toEqual(all.map(fold));
  });
});

test("folding what is folded changes nothing", () => {
  fc.assert(fc.property(strangeText, (text) => fold(fold(text)) === fold(text)));
});

const strangeText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."aåÅÄöÖéÉüßþŒıİſςΣй\u0301\u0308\u030a\u0323’‑\u00ad ") }),
);

async function foldedByDatabase(texts: readonly string[]): Promise<string[]> {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ folded: string }>(
    "select fold(written) as folded from unnest($1::text[]) with ordinality as texts (written, place) order by place",
    [texts.map((text) => text.replaceAll("\0", ""))],
  );
  return rows.map(({ folded }) => folded);
}

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "../tests/database.ts";
import { swedishTextMigration } from "./swedish-text.ts";

test("the migration is exactly what the Unicode data of this runtime gives", () => {
  const migration = readFileSync(new URL("migrations/0001-swedish-text.sql", import.meta.url), "utf8");
  expect(migration).toBe(swedishTextMigration());
});

test("more than a thousand ordinary names stand as a Swede would put them", async () => {
  const names = readFileSync(new URL("names-to-sort.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  expect(names.length).toBeGreaterThan(1000);
  const sorted = await sortedByDatabase(names);
  expect(sorted).toEqual([...sorted].sort(byLettersAndAccents.compare));
});

test.each([
  ["å, ä and ö come last, in that order", ["Zeta", "Åsa", "Ärla", "Öman"]],
  ["v and w are letters apart", ["Vall", "Vinter", "Wall", "Winter"]],
  ["ü stands with y, æ with ä, ø with ö", ["Ylle", "Ülle", "Ylva", "Äbb", "Æbb", "Äbc", "Öb", "Øb", "Öc"]],
  ["an accent decides only between words alike", ["Andre", "André", "Andréa", "Andreas"]],
  ["spaces and hyphens come before letters", ["Anna Ek", "Anna-Ek", "Annaek"]],
  ["digits come between them, one by one", ["-", "1", "10", "2", "a"]],
])("%s", async (_, names) => {
  expect(await sortedByDatabase([...names].reverse())).toEqual(names);
});

test("hostile texts differ from the collator in nothing but the listed ways", async () => {
  const texts = fc.sample(hostileText, { numRuns: 6000, seed: 20_261_121 });
  const keys = await keysOf(texts);
  const compare = (a: number, b: number) => Math.sign(Buffer.compare(keyAt(a), keyAt(b)));
  const keyAt = (place: number) => keys[place] ?? Buffer.alloc(0);
  const pairs = texts.map((text, place) => ({ text, place, next: (place * 7 + 1) % texts.length }));
  const differing = pairs.filter(
    ({ text, place, next }) =>
      compare(place, next) !== Math.sign(byLettersAndAccents.compare(text, texts[next] ?? "")),
  );
  expect(differing.map(({ text, next }) => [text, texts[next]])).toEqual([]);
});

test("a digraph, a fraction and rare phonetic letters are the listed ways", async () => {
  expect(await sortedByDatabase(["ĳz", "ik", "½", "1a", "ʙa", "bb"])).toEqual([
    "1a",
    "½",
    "ʙa",
    "bb",
    "ik",
    "ĳz",
  ]);
  expect(["ĳz", "ik", "½", "1a", "ʙa", "bb"].sort(byLettersAndAccents.compare)).toEqual([
    "½",
    "1a",
    "bb",
    "ʙa",
    "ĳz",
    "ik",
  ]);
});

const byLettersAndAccents = new Intl.Collator("sv-SE", { sensitivity: "accent" });

const hostileText = fc.string({
  unit: fc.constantFrom(
    ..."aAåÅäÄöÖéèêüÜyvwVWæøœôßþÞđðłŁıİjŋħəñçşğžćęőűΑάЁйא0129zZ -'’‘.,;:!?_\"`´¨&@/\\()[]{}<>|~^$€§+=*#%·–—ʻʼ\u00a0\u00ad\u200b\u0001",
  ),
  maxLength: 8,
});

async function sortedByDatabase(names: readonly string[]): Promise<string[]> {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(
    `select name from unnest($1::text[]) as name order by swedish_order(name) collate "C"`,
    [names],
  );
  return rows.map(({ name }) => name);
}

async function keysOf(texts: readonly string[]): Promise<Buffer[]> {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ key: Buffer }>(
    `select convert_to(swedish_order(written), 'UTF8') as key
       from unnest($1::text[]) with ordinality as texts (written, place) order by place`,
    [texts],
  );
  return rows.map(({ key }) => key);
}

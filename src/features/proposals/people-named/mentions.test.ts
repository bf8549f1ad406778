import { describe, expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { mentionsIn } from "./mentions.ts";

const today = "2026-11-30" as LocalDate;
const found = (...texts: string[]) => mentionsIn(texts, today).map(({ kind, text }) => `${kind}: ${text}`);

describe("A text is asked about", () => {
  test.each([
    [
      "Ring Eva-Lena von Ängby på 070-174 06 05.",
      ["telephone: 070-174 06 05", "name: Ring Eva-Lena von Ängby"],
    ],
    ["Mejla till kim.k@exempel.example så hör ni.", ["email: kim.k@exempel.example"]],
    ["Det var 19900111-2383 som sa det.", ["personal-number: 19900111-2383"]],
    ["Hon som bestämmer är Anna Andersson, säger Anna Andersson.", ["name: Anna Andersson"]],
    // a place is asked about, too
    ["Bänkar på Stora Torget", ["name: Stora Torget"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each([
  "Bygg en cykelväg mellan skolan och torget. Det är bra för alla.",
  "Beslutet 2026-11-30 kostade 1 200 000 kronor, dnr 2026-1234.",
  "123456-7890 är inget personnummer, och 0123 inget telefonnummer.",
  "Vi i IT och SKR. Därför.",
])("nothing is asked about %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a long text takes no time, whatever is in it, and five questions are enough", () => {
  const start = performance.now();
  for (const text of [
    "Aa ".repeat(7000),
    "0 ".repeat(10_000),
    "a.".repeat(10_000),
    "Ab".repeat(10_000),
    "-".repeat(20_000),
  ])
    expect(found(text).length).toBeLessThanOrEqual(5);
  expect(performance.now() - start).toBeLessThan(2_000);
});

import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

const words = Array.from({ length: 200 }, (_, index) => `ord${index}`).join(" ");

test("a short text is shown whole, on one line", () => {
  expect(excerptOf("Bygg en cykelväg.\n\nGärna i år.", "")).toBe("Bygg en cykelväg. Gärna i år.");
});

test("a long text is cut after a whole word", () => {
  const excerpt = excerptOf(words, "");
  expect(excerpt).toMatch(/^ord0 .* ord\d+ …$/);
  expect(excerpt.length).toBeLessThan(230);
});

test("whoever searches sees the place that was found", () => {
  expect(excerptOf(words, "ORD150")).toMatch(/^… ord\d+ .*ord150.* …$/);
  expect(excerptOf(words, "ord1 ")).toMatch(/^ord0 ord1/);
});

test("a word of thousands of letters is cut, and no character in two", () => {
  expect(excerptOf("å".repeat(5000), "").length).toBeLessThan(230);
  const excerpt = excerptOf("😀".repeat(3000), "");
  expect(excerpt.isWellFormed()).toBe(true);
});

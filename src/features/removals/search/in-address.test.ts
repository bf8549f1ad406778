import { expect, test } from "vitest";
import { isInAddress } from "./in-address.ts";

const word = { kind: "name", extent: "word", encoding: "plain" } as const;

function isWithin(text: string): boolean {
  const start = Buffer.byteLength(text.slice(0, text.toLowerCase().indexOf("lund")));
  return isInAddress(word, Buffer.from(text), start, start + 4);
}

test.each([
  "anna@lund.example",
  "åsa <anna@mail.lund.example>, hej",
  "lund@kommun.example",
  "anna.lund@kommun.example",
  "se https://kommun.example/lund",
  "www.lund.example",
  "på lund.se.",
])("a name is within an address: %s", (text) => {
  expect(isWithin(text)).toBe(true);
});

test.each([
  "Lund",
  "hej Lund.",
  "Så sade Lund.Jag håller med",
  "Anna Lund/Bo Ek",
  "@Lund har rätt",
  "skriv till lund, anna@kommun.example",
  "Lund-Andersson",
])("a name stands by itself: %s", (text) => {
  expect(isWithin(text)).toBe(false);
});

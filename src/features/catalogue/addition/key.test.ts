import { expect, test } from "vitest";
import { keyOf, readKey } from "./key.ts";

test.each([
  ["Asylsökande i förskola", "asylsokande-i-forskola"],
  ["  Årlig (fast) ersättning – 18–20 år ", "arlig-fast-ersattning-18-20-ar"],
  ["Привет", ""],
  ["!", ""],
  [`${"a".repeat(99)} bcd`, "a".repeat(99)],
])("%o makes the key %o", (name, key) => {
  expect(keyOf(name)).toBe(key);
  expect(readKey(key)).toEqual({ ok: true, value: key });
});

test.each([
  ["Förskola", "form"],
  ["for skola", "form"],
  ["-skola", "form"],
  ["skola--ny", "form"],
  ["x".repeat(101), "too-long"],
])("%o is no key", (typed, fault) => {
  expect(readKey(typed)).toEqual({ ok: false, fault });
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { type PersonalNumber, parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { blindIndexOf } from "./blind-index.ts";
import { openPersonalNumber, sealPersonalNumber } from "./sealing.ts";

const master = randomBytes(32) as MasterKey;
const another = randomBytes(32) as MasterKey;
// two of the tax agency's test numbers
const kim = read("900111-2383");
const sam = read("180110-2383");

function read(text: string): PersonalNumber {
  const result = parsePersonalNumber(text, "2026-11-25" as LocalDate);
  if (!result.ok) throw new Error(result.fault);
  return result.value.canonical;
}

test("a sealed number opens in its own row, and there alone", () => {
  const sealed = sealPersonalNumber(master, kim, "row 1");
  expect(openPersonalNumber(master, sealed, "row 1")).toBe(kim);
  expect(() => openPersonalNumber(master, sealed, "row 2")).toThrow();
  expect(() => openPersonalNumber(another, sealed, "row 1")).toThrow();
});

test("two people who would have the same number look different in the database", () => {
  expect(sealPersonalNumber(master, kim, "row 1")).not.toEqual(sealPersonalNumber(master, kim, "row 1"));
});

test("nothing sealed for another purpose opens as a number", () => {
  const other = encrypt(deriveKey(master, "behorig refusal cookie"), Buffer.from(kim), "row 1");
  expect(() => openPersonalNumber(master, other, "row 1")).toThrow();
});

test("a number is found by its index in every written form, and only with this installation's key", () => {
  const index = blindIndexOf(master, kim);
  expect(index).toHaveLength(32);
  expect(blindIndexOf(master, read("1990 01 11–2383"))).toEqual(index);
  expect(blindIndexOf(master, sam)).not.toEqual(index);
  expect(blindIndexOf(another, kim)).not.toEqual(index);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { hasValidCheckDigit } from "./luhn.ts";

const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 20 });

test("known numbers have their check digit", () => {
  for (const number of ["2321000131", "5565594230", "2321000156", "2120000142"]) {
    expect(hasValidCheckDigit(number)).toBe(true);
  }
});

test("exactly one last digit fits", () => {
  fc.assert(
    fc.property(digits, (start) => {
      const fitting = [..."0123456789"].filter((last) => hasValidCheckDigit(start + last));
      expect(fitting).toHaveLength(1);
    }),
  );
});

test("one mistyped digit is always found", () => {
  const mistake = fc.tuple(digits, fc.nat(), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(mistake, ([start, anywhere, off]) => {
      const number = [..."0123456789"].map((last) => start + last).find(hasValidCheckDigit) ?? "";
      const at = anywhere % number.length;
      const wrong = number.slice(0, at) + ((Number(number[at]) + off) % 10) + number.slice(at + 1);
      expect(hasValidCheckDigit(wrong)).toBe(false);
    }),
  );
});

test("no digits have no check digit", () => {
  expect(hasValidCheckDigit("")).toBe(false);
});

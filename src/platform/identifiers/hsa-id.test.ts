import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HsaIdFault, parseHsaId } from "./hsa-id.ts";
import { hasValidCheckDigit } from "./luhn.ts";

const prefixes = ["SE", "TSTNMT"];

test("an HSA-id is kept in capitals, however it is written", () => {
  expect(parseHsaId("se2120009994-a1b2", prefixes)).toEqual({
    ok: true,
    value: {
      canonical: "SE2120009994-A1B2",
      organisationNumber: "2120009994",
      unusualNumber: false,
    },
  });
});

describe("pasted from a document it is read as it was meant", () => {
  test.each([
    ["spaces around", "  SE2120009994-A1B2\n"],
    ["a non-breaking space", "\u00a0SE2120009994-A1B2"],
    ["a zero-width space within", "SE2120009994\u200b-A1B2"],
    ["spaces within", "SE 212000 9994\u00a0- A1B2"],
    ["a line break within", "SE2120009994-\nA1B2"],
    ["an Arabic letter mark", "\u061cSE2120009994-A1B2"],
    ["a variation selector", "SE2120009994-\ufe0fA1B2"],
    ["a byte order mark", "\ufeffSE2120009994-A1B2"],
    ["an en dash", "SE2120009994\u2013A1B2"],
    ["a non-breaking hyphen", "SE2120009994\u2011A1B2"],
    ["a minus sign", "SE2120009994\u2212A1B2"],
    ["a full-width hyphen", "SE2120009994\uff0dA1B2"],
  ])("%s", (_, typed) => {
    expect(parseHsaId(typed, prefixes)).toMatchObject({
      ok: true,
      value: { canonical: "SE2120009994-A1B2" },
    });
  });
});

test.each<[string, HsaIdFault]>([
  ["", "empty"],
  [" \u200b ", "empty"],
  ["TSTNMT2321000156-1234567890123456", "too-long"],
  ["SE2120009994-1234567890123456789", "too-long"],
  ["NO2120009994-A1B2", "prefix"],
  ["2120009994-A1B2", "prefix"],
  ["ſE2120009994-A1B2", "prefix"],
  ["SE212000999-A1B2", "digits"],
  ["SE212000-9994-A1B2", "digits"],
  ["SE21200099941-A1B2", "digits"],
  ["SE２120009994-A1B2", "digits"],
  ["SE", "digits"],
  ["SE2120009994", "missing-hyphen"],
  ["SE2120009994A1B2", "missing-hyphen"],
  ["SE2120009994 A1B2", "missing-hyphen"],
  ["SE2120009994-", "suffix-length"],
  ["SE2120009994-ÅSA1", "suffix-alphabet"],
  ["SE2120009994-A1-B2", "suffix-alphabet"],
  ["SE2120009994-ı", "suffix-alphabet"],
  ["SE2120009995-A1B2", "check-digit"],
])("%j is refused: %s", (typed, fault) => {
  expect(parseHsaId(typed, prefixes)).toEqual({ ok: false, fault });
});

test("test cards are let in only where their prefix is configured", () => {
  expect(parseHsaId("TSTNMT2321000156-TEST1", prefixes)).toMatchObject({ ok: true });
  expect(parseHsaId("TSTNMT2321000156-TEST1", ["SE"])).toEqual({ ok: false, fault: "prefix" });
});

test("of prefixes that begin alike the longest counts", () => {
  const result = parseHsaId("SE12120009994-A1", ["SE", "SE1"]);
  expect(result).toMatchObject({ ok: true, value: { organisationNumber: "2120009994" } });
});

test("an identity provider answers for its own check digits", () => {
  const result = parseHsaId("SE2120009995-A1B2", prefixes, { checkDigit: "ignored" });
  expect(result).toMatchObject({ ok: true });
});

test("a number that no organisation has is let through with a notice", () => {
  expect(parseHsaId("SE1912121219-A1", prefixes, { checkDigit: "ignored" })).toMatchObject({
    ok: true,
    value: { unusualNumber: true },
  });
});

const anyHsaId = fc
  .tuple(
    fc.constantFrom("SE", "se", "TSTNMT", "Tstnmt"),
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 9, maxLength: 9 }),
    fc.string({ unit: fc.constantFrom(..."ABCxyz0189"), minLength: 1, maxLength: 14 }),
  )
  .map(([prefix, nine, suffix]) => {
    const last = [..."0123456789"].find((digit) => hasValidCheckDigit(nine + digit));
    return `${prefix}${nine}${last}-${suffix}`;
  });

test("every well-formed HSA-id is accepted, and its canonical form is its own", () => {
  fc.assert(
    fc.property(anyHsaId, (typed) => {
      const first = parseHsaId(typed, prefixes);
      if (!first.ok) throw new Error(first.fault);
      const again = parseHsaId(first.value.canonical, prefixes);
      expect(again).toMatchObject({ ok: true, value: { canonical: first.value.canonical } });
    }),
  );
});

test("whatever is accepted has the form of an HSA-id", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[sSeE]{2}\d{8,12}[-– ]?\w{0,20}$/)), (typed) => {
      const result = parseHsaId(typed, prefixes, { checkDigit: "ignored" });
      if (result.ok) expect(result.value.canonical).toMatch(/^(?:SE|TSTNMT)\d{10}-[A-Z0-9]{1,18}$/);
    }),
  );
});

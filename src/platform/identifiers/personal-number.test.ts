import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { hasValidCheckDigit } from "./luhn.ts";
import {
  birthDateOf,
  formatPersonalNumber,
  maskedPersonalNumber,
  type PersonalNumberFault,
  type PersonalNumberResult,
  parsePersonalNumber,
} from "./personal-number.ts";
import { personalNumberTexts } from "./personal-number-texts.ts";

// Numbers that pass stand in the tax agency's lists of test numbers; those that are refused can be nobody's.

const day = (text: string) => text as LocalDate;
const today = day("2026-11-25");

function accepted(result: PersonalNumberResult) {
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

describe("a number is the same in every written form", () => {
  test.each([
    "199001112383",
    "19900111-2383",
    "1990-01-11-2383",
    "1990 01 11 2383",
    "9001112383",
    "900111-2383",
    "90-01-11 2383",
    "  900111 - 2383\n",
    "900111\u20132383",
    "900111\u22122383",
    "900111\u00ad\u20112383",
    "\ufeff1990\u200b0111\u00a02383",
    "\u2068900111-2383\u2069",
    "９００１１１－２３８３",
  ])("%j", (text) => {
    expect(parsePersonalNumber(text, today)).toEqual({
      ok: true,
      value: { canonical: "199001112383", kind: "personal", birthDate: "1990-01-11" },
    });
  });
});

test.each([
  ["180110-2383", "2026-11-25", "201801102383"],
  ["900101+9802", "2026-11-25", "189001019802"],
  ["900101＋9802", "2026-11-25", "189001019802"],
  ["18900101+9802", "2026-11-25", "189001019802"],
  ["260505+8326", "2026-11-25", "192605058326"],
  ["19260505+8326", "2026-01-01", "192605058326"],
  ["260505-8326", "2025-12-31", "192605058326"],
  ["260505-8326", "2026-05-04", "192605058326"],
])("%s, written when it is %s, is %s", (text, when, canonical) => {
  expect(accepted(parsePersonalNumber(text, day(when))).canonical).toBe(canonical);
});

test.each([
  ["199001112383", "personal", "1990-01-11", "1990-01-11", "19900111-2383"],
  ["196104672388", "coordination", "1961-04-07", "1961-04-07", "19610467-2388"],
  ["192304602390", "coordination", undefined, "1923-04", "19230460-2390"],
  ["192200902399", "coordination", undefined, "1922", "19220090-2399"],
  ["201302892383", "coordination", undefined, "2013-02", "20130289-2383"],
])("%s is %s, born %s, masked as %s, shown as %s", (text, kind, birthDate, masked, shown) => {
  const value = accepted(parsePersonalNumber(text, today));
  expect(value).toEqual({ canonical: text, kind, birthDate });
  expect(birthDateOf(value.canonical)).toBe(birthDate);
  expect(maskedPersonalNumber(value.canonical)).toBe(masked);
  expect(formatPersonalNumber(value.canonical)).toBe(shown);
});

test.each<[string, PersonalNumberFault]>([
  ["", "empty"],
  [" \u200b\t", "empty"],
  ["900111-T383", "letters"],
  ["9OO111-2383", "letters"],
  ["90.01.11-2383", "character"],
  ["900111*2383", "character"],
  ["١٩٩٠", "character"],
  ["900111-", "too-short"],
  ["900111238", "too-short"],
  ["1990-01-11", "too-short"],
  ["90011123830", "eleven-digits"],
  ["+46701740605", "eleven-digits"],
  ["1990011123830", "too-long"],
  ["900-111-2383", "separator"],
  ["900111--2383", "separator"],
  ["900111-+2383", "separator"],
  ["90+0111-2383", "separator"],
  ["-900111-2383", "separator"],
  ["900111-2383-", "separator"],
  ["162120000142", "century"],
  ["219001112383", "century"],
  ["19900111+2383", "plus"],
  ["20130289+2383", "plus"],
  ["19900230-2383", "no-date"],
  ["19900011-2383", "no-date"],
  ["19900100-2383", "no-date"],
  ["19901301-2383", "no-date"],
  ["19900132-2383", "no-date"],
  ["19900159-2383", "no-date"],
  ["19900192-2383", "no-date"],
  ["19901361-2383", "no-date"],
  ["000000-0000", "no-date"],
  ["20991231-2383", "future"],
  ["20990060-2383", "future"],
  ["19900111-0000", "birth-number"],
])("%j is refused: %s", (text, fault) => {
  expect(parsePersonalNumber(text, today)).toEqual({ ok: false, fault });
});

test("a number is accepted from the day of birth, and not the day before", () => {
  expect(parsePersonalNumber("201801102383", day("2018-01-10"))).toMatchObject({ ok: true });
  expect(parsePersonalNumber("201801102383", day("2018-01-09"))).toEqual({ ok: false, fault: "future" });
});

test("every fault has a sentence of its own in both languages, none of which tells a digit that would fit", () => {
  for (const sentences of [personalNumberTexts("sv"), personalNumberTexts("en")]) {
    expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
    expect(sentences["check-digit"]).not.toMatch(/\d/);
  }
});

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** Valid numbers of both kinds, coordination numbers with unknown and impossible days among them. */
const anyNumber = fc
  .record({
    year: fc.integer({ min: 1890, max: 2025 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 31 }),
    serial: fc.integer({ min: 1, max: 999 }),
    isCoordination: fc.boolean(),
  })
  .map(({ year, month, day, serial, isCoordination }) => {
    const date = isCoordination ? [month, day + 60] : [Math.max(month, 1), Math.min(Math.max(day, 1), 28)];
    const start = `${year}${date.map(twoDigits).join("")}${String(serial).padStart(3, "0")}`;
    return (
      [..."0123456789"].map((last) => start + last).find((all) => hasValidCheckDigit(all.slice(2))) ?? ""
    );
  });

const dash = fc.constantFrom(
  "-",
  "\u2010",
  "\u2011",
  "\u2012",
  "\u2013",
  "\u2014",
  "\u2212",
  "\ufe63",
  "\uff0d",
);
const blank = fc.constantFrom("", "", " ", "\u00a0", "\u202f", "\t", "\u200b", "\u00ad", "\ufeff");

const written = fc
  .tuple(anyNumber, fc.constantFrom(2, 0), fc.option(dash), fc.array(blank, { minLength: 13, maxLength: 13 }))
  .map(([number, from, hyphen, blanks]) => {
    const over100 = 2026 - Number(number.slice(0, 4)) >= 100;
    const separator = from === 2 && over100 ? "+" : (hyphen ?? "");
    const text = number.slice(from, 8) + separator + number.slice(8);
    return { number, text: [...text].map((character, at) => character + blanks[at]).join("") };
  });

test("every valid number is read as itself, however it is written", () => {
  fc.assert(
    fc.property(written, ({ number, text }) => {
      expect(accepted(parsePersonalNumber(text, today)).canonical).toBe(number);
    }),
  );
});

test("what is shown is read back as the same number", () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const { canonical } = accepted(parsePersonalNumber(number, today));
      expect(accepted(parsePersonalNumber(formatPersonalNumber(canonical), today)).canonical).toBe(number);
      expect(number.startsWith(maskedPersonalNumber(canonical).slice(0, 4))).toBe(true);
    }),
  );
});

test("a mistyped digit never gives the same number, and after the century no number at all", () => {
  const mistake = fc.tuple(anyNumber, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(mistake, ([number, at, off]) => {
      const wrong = number.slice(0, at) + ((Number(number[at]) + off) % 10) + number.slice(at + 1);
      const result = parsePersonalNumber(wrong, today);
      if (at >= 2) expect(result.ok).toBe(false);
      else if (result.ok) expect(result.value.canonical).not.toBe(number);
    }),
  );
});

test("whatever is accepted is twelve digits, and is accepted again as it was kept", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4,8}[-+ ]?[0-9]{4}$/));
  fc.assert(
    fc.property(text, (any) => {
      const first = parsePersonalNumber(any, today);
      if (first.ok) expect(parsePersonalNumber(first.value.canonical, today)).toEqual(first);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTelephoneNumber, type TelephoneNumber, type TelephoneNumberFault } from "./telephone-number.ts";

// Post- och telestyrelsen keeps these Swedish numbers free for books and films; the others are kept likewise abroad.

test.each([
  ["070-174 06 05", "+46701740605"],
  ["0701740605", "+46701740605"],
  ["+46 70 174 06 05", "+46701740605"],
  ["+46 (0)70-174 06 05", "+46701740605"],
  ["+460701740605", "+46701740605"],
  ["0046701740605", "+46701740605"],
  ["0046 (0) 70 174 06 05", "+46701740605"],
  ["070\u2013174\u00a006\u00a005", "+46701740605"],
  ["\u202a070-1740605\u202c", "+46701740605"],
  ["08-465 004 00", "+46846500400"],
  ["(08) 465 004 00", "+46846500400"],
  ["08/465 004 00", "+46846500400"],
  ["0980-319 200", "+46980319200"],
  ["+1 202-555-0123", "+12025550123"],
  ["+44 20 7946 0018", "+442079460018"],
])("%j is the number %s", (typed, canonical) => {
  expect(parseTelephoneNumber(typed)).toMatchObject({ ok: true, value: { canonical } });
});

test("it is kept as it was written, tidied", () => {
  expect(parseTelephoneNumber(" 070\u2013174  06 05\n")).toMatchObject({
    value: { written: "070-174 06 05" },
  });
});

test.each<[string, TelephoneNumberFault]>([
  ["", "empty"],
  [" \u200b", "empty"],
  ["070-174 06 05 ankn. 3", "letters"],
  ["070-KIM LIND", "letters"],
  ["070*1740605", "character"],
  ["070+1740605", "character"],
  ["++46701740605", "character"],
  ["٠٧٠١٧٤٠٦٠٥", "character"],
  ["174 06 05", "prefix"],
  ["46701740605", "prefix"],
  ["+0701740605", "prefix"],
  ["-", "prefix"],
  ["+", "prefix"],
  ["08-465", "too-short"],
  ["+46 70 1", "too-short"],
  ["+1 20", "too-short"],
  ["070-174 06 05 05", "too-long"],
  ["+1234567890123456", "too-long"],
  [`070${" - ".repeat(12)}1740605`, "too-long"],
])("%j is refused: %s", (typed, fault) => {
  expect(parseTelephoneNumber(typed)).toEqual({ ok: false, fault });
});

test("whatever is accepted has the form of E.164, and both of its forms are the same number", () => {
  const typed = fc.stringMatching(/^(00|0|\+46 ?|\+)[0-9 ()-]{4,16}$/);
  fc.assert(
    fc.property(typed, (text) => {
      const first = parseTelephoneNumber(text);
      if (!first.ok) return;
      const { written, canonical }: { written: string; canonical: TelephoneNumber } = first.value;
      expect(canonical).toMatch(/^\+[1-9][0-9]{6,14}$/);
      for (const form of [written, canonical])
        expect(parseTelephoneNumber(form)).toMatchObject({ value: { canonical } });
    }),
  );
});

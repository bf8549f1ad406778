import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DISPLAY_NAME_MAX_LENGTH,
  type DisplayName,
  type DisplayNameFault,
  parseDisplayName,
} from "./display-name.ts";

const official = ["Demomyndigheten", "Behörig"];

test.each([
  "Åsa",
  "asa92",
  "Kim i Kolonin",
  "J. R.",
  "O’Brien",
  "Мария",
  "سارة",
  "नरेन्द्र",
  "李小龙",
  "Nguyễn 7",
  "Badminton-Kalle",
  "Supporter Ola",
  "Systembolaget-Sven",
  "Ministern i Solna",
  "Arne Stark",
  "7.e Hästen",
])("%s is a display name", (name) => {
  expect(parseDisplayName(name, official)).toEqual({ ok: true, value: name });
});

test.each([
  ["  Kim \u00a0 Lind ", "Kim Lind"],
  ["A\u030asa", "Åsa"],
  ["O´Brien", "O’Brien"],
])("%j is kept as %j", (typed, kept) => {
  expect(parseDisplayName(typed, official)).toEqual({ ok: true, value: kept });
});

test.each<[string, DisplayNameFault]>([
  ["", "empty"],
  [" \u00a0\u2003", "empty"],
  ["Kim\nLind", "invisible-character"],
  ["\u200b", "invisible-character"],
  ["Kim\u200d", "invisible-character"],
  ["\u202emiK", "invisible-character"],
  ["\u2066Kim\u2069", "invisible-character"],
  ["\u3164", "invisible-character"],
  ["\u115f\u1160", "invisible-character"],
  ["Kim\ufe0f", "invisible-character"],
  ["\ud800", "invisible-character"],
  ["\u2800", "character"],
  ["<b>Kim</b>", "character"],
  ["kim@lind", "character"],
  ["Kim 😀", "character"],
  ["Kim ✓", "character"],
  ["Ki\u0316\u0317\u0318\u0319\u031am", "character"],
  ["K\u20dd", "character"],
  ["1975", "no-letter"],
  [". - '", "no-letter"],
  ["Kim 19900111", "number"],
  ["Kim 900111-2383", "number"],
  ["Kim 070-174 06 05", "number"],
  ["Administratör", "official"],
  ["ADMINISTRATÖR", "official"],
  ["administratoren", "official"],
  ["A d m i n i s t r a t ö r", "official"],
  ["Adm1n1strat0r", "official"],
  ["Admlnistratör", "official"],
  ["Adrninistratör", "official"],
  ["Аdministratör", "official"],
  ["Ａｄｍｉｎｉｓｔｒａｔｏｒ", "official"],
  ["Åsa Administratör", "official"],
  ["Handläggare", "official"],
  ["HandIäggare", "official"],
  ["Handläggaren på Torget", "official"],
  ["Moderator", "official"],
  ["admin", "official"],
  ["Admin-Kim", "official"],
  ["Support", "official"],
  ["Användaren borttagen", "official"],
  ["användaren  Borttagen.", "official"],
  ["Anvandaren borttagen", "official"],
  ["Användaren avpersonifierad", "official"],
  ["Аnvändaren avpersоnifierad", "official"],
  ["User removed", "official"],
  ["Demomyndigheten", "official"],
  ["Demo-myndigheten svarar", "official"],
  ["Behörig", "official"],
])("%j is refused: %s", (typed, fault) => {
  expect(parseDisplayName(typed, official)).toEqual({ ok: false, fault });
});

test("a display name has at most fifty characters, counted as people count them in NFC", () => {
  expect(parseDisplayName("A\u030a".repeat(DISPLAY_NAME_MAX_LENGTH), [])).toMatchObject({ ok: true });
  expect(parseDisplayName("Å".repeat(DISPLAY_NAME_MAX_LENGTH + 1), [])).toEqual({
    ok: false,
    fault: "too-long",
  });
});

test("whatever is accepted can be seen, and is accepted again unchanged", () => {
  const again = (name: DisplayName) => parseDisplayName(name, official);
  const typed = fc.string({
    unit: fc.constantFrom(..."aåÖ7 \u00a0\u030a-‐'’´.é<\u3164\u200b"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: "grapheme" })), (text) => {
      const first = parseDisplayName(text, official);
      if (!first.ok) return;
      expect(first.value).toMatch(/\p{L}/u);
      expect(again(first.value)).toEqual(first);
    }),
  );
});

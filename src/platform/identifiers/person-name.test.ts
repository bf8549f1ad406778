import fc from "fast-check";
import { expect, test } from "vitest";
import { PERSON_NAME_MAX_LENGTH, type PersonNameFault, parsePersonName } from "./person-name.ts";

test.each([
  "Åsa",
  "Anna-Karin",
  "de la Gardie",
  "O'Brien",
  "O’Brien",
  "J. R.",
  "Nguyễn",
  "Ελένη",
  "Мария",
  "سارة",
  "नरेन्द्र",
  "李",
])("%s is a name", (name) => {
  expect(parsePersonName(name)).toEqual({ ok: true, value: name });
});

test.each([
  ["  Åsa  ", "Åsa"],
  ["de  la\u00a0 Gardie", "de la Gardie"],
  ["A\u030asa", "Åsa"],
  ["Anna\u2011Karin", "Anna-Karin"],
  ["O´Brien", "O’Brien"],
  ["O`Brien", "O’Brien"],
  ["O‘Brien", "O’Brien"],
  ["O′Brien", "O’Brien"],
])("%j is kept as %j", (typed, kept) => {
  expect(parsePersonName(typed)).toEqual({ ok: true, value: kept });
});

test.each<[string, PersonNameFault]>([
  ["", "empty"],
  ["   ", "empty"],
  ["Anna\tEk", "invisible-character"],
  ["Anna\0", "invisible-character"],
  ["Anna\u200b", "invisible-character"],
  ["\u202eannA", "invisible-character"],
  ["\ud800", "invisible-character"],
  ["\u3164", "invisible-character"],
  ["Anna\ufe0f", "invisible-character"],
  ["<b>Anna</b>", "character"],
  ["Anna & Bo", "character"],
  ["Anna2", "character"],
  ["Anna 😀", "character"],
  ["-", "no-letter"],
  [".'", "no-letter"],
  ["\u0301", "no-letter"],
])("%j is refused: %s", (typed, fault) => {
  expect(parsePersonName(typed)).toEqual({ ok: false, fault });
});

test("a name has at most a hundred characters, counted as people count them in NFC", () => {
  expect(parsePersonName("A\u030a".repeat(PERSON_NAME_MAX_LENGTH))).toMatchObject({ ok: true });
  expect(parsePersonName("Å".repeat(PERSON_NAME_MAX_LENGTH + 1))).toEqual({ ok: false, fault: "too-long" });
});

test("a name that was accepted is accepted again, unchanged", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."aåÖ \u00a0\u030a-‐'’´`‘.é<"), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: "grapheme" })), (text) => {
      const first = parsePersonName(text);
      if (first.ok) expect(parsePersonName(first.value)).toEqual(first);
    }),
  );
});

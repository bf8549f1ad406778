import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./fold.ts";
import { markMatches } from "./mark-matches.ts";

/** The text with the found stretches in brackets. */
function marked(text: string, term: string): string {
  return markMatches(text, term)
    .map((stretch) => (stretch.found ? `[${stretch.text}]` : stretch.text))
    .join("");
}

test.each([
  ["Anna Andersson", "an", "[An]na [An]dersson"],
  ["André", "andre", "[André]"],
  ["Örn", "orn", "Örn"],
  ["Weiß", "iss", "We[iß]"],
  ["Weiß", "s", "Wei[ß]"],
  ["Þórdís", "hor", "[Þór]dís"],
  ["aaa", "aa", "[aa]a"],
  ["Åsa", "", "Åsa"],
  ["Åsa", "\u0301", "Åsa"],
  ["", "a", ""],
])("in %j a search for %j marks %j", (text, term, expected) => {
  expect(marked(text, term)).toBe(expected);
});

test("a mark follows the letter that it stands on", () => {
  expect(marked("x\u0302y", "x")).toBe("[x\u0302]y");
  expect(marked("x\u0302y", "y")).toBe("x\u0302[y]");
});

test("a mark at the very beginning is nobody's", () => {
  expect(marked("\u0301a", "a")).toBe("\u0301[a]");
});

const anyText = fc.string({ unit: "grapheme" });

test("nothing of the text is lost or added", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, term) => {
      const whole = markMatches(text, term).map((stretch) => stretch.text);
      expect(whole.join("")).toBe(text.normalize("NFC"));
    }),
  );
});

test("something is marked exactly when the database would find it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aåßsSéeþth\u0301 ") }), anyTerm, (text, term) => {
      const found = markMatches(text, term).some((stretch) => stretch.found);
      expect(found).toBe(fold(term) !== "" && fold(text).includes(fold(term)));
    }),
  );
});

const anyTerm = fc.string({ unit: fc.constantFrom(..."aåßsée\u0301"), maxLength: 3 });

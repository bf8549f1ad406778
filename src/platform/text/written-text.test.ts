import { describe, expect, it } from "vitest";
import { parseWrittenLine, parseWrittenText } from "./written-text.ts";

/** As letters stand in the flag of a part of a country. */
const tags = (letters: string) =>
  String.fromCodePoint(...[...letters].map((letter) => 0xe0000 + letter.charCodeAt(0)), 0xe007f);

const readAs = (typed: string) => {
  const read = parseWrittenText(typed, 5000);
  return read.ok ? read.value : `refused: ${read.fault}`;
};

describe("Whoever writes a text", () => {
  it.each([
    ["keeps paragraphs and line breaks", "Ett\n\nTvå\nTre", "Ett\n\nTvå\nTre"],
    ["may come from Windows or an old Mac", "Ett\r\nTvå\rTre", "Ett\nTvå\nTre"],
    ["may paste line and paragraph separators", "Ett\u2028Två\u2029Tre", "Ett\nTvå\nTre"],
    ["gets no more than one empty line", "Ett\n\n \n\n\nTvå", "Ett\n\nTvå"],
    ["gets nothing at the ends", "  \n Ett \n\n", "Ett"],
    ["gets composed letters", "a\u030angest", "ångest"],
    ["may write markup, which is text", "<b>Ett</b> & <script>", "<b>Ett</b> & <script>"],
    ["may write Arabic", "مرحبا بالعالم", "مرحبا بالعالم"],
    ["may write Persian with its joiner", "می\u200cخواهم", "می\u200cخواهم"],
    ["may write families and flags", "👩\u200d👩\u200d👧 ❤️ 🇸🇪 1️⃣", "👩\u200d👩\u200d👧 ❤️ 🇸🇪 1️⃣"],
    ["may write the flag of England", `Heja 🏴${tags("gbeng")}!`, `Heja 🏴${tags("gbeng")}!`],
    ["may paste soft hyphens", "cykel\u00advägar", "cykel\u00advägar"],
    ["may paste marks of direction", "שלום\u200f! Hej\u200e.", "שלום\u200f! Hej\u200e."],
    ["may write one word of ten thousand letters where there is room", "a".repeat(5000), "a".repeat(5000)],
  ])("%s", (_what, typed, meant) => {
    expect(readAs(typed)).toBe(meant);
  });

  it.each([
    ["nothing", " \n\t ", "empty"],
    ["too much", "a".repeat(5001), "too-long"],
    ["a right-to-left override", "Ja till \u202egolrof", "invisible-character"],
    ["an isolate", "Ja \u2066till\u2069", "invisible-character"],
    ["a zero-width space", "Ja\u200btill", "invisible-character"],
    ["a joiner between Latin letters", "Ja\u200dtill", "invisible-character"],
    ["nothing but soft hyphens", "\u00ad \u00ad", "invisible-character"],
    ["nothing but a mark of direction", "\u200f", "invisible-character"],
    ["a byte order mark", "\ufeffJa", "invisible-character"],
    ["an escape", "Ja\u001b[31m", "invisible-character"],
    ["a Hangul filler alone", "\u3164", "invisible-character"],
    ["a Braille blank alone", "\u2800", "invisible-character"],
    ["letters hidden in tags", "Ja\u{e0041}\u{e0042}", "invisible-character"],
    ["letters hidden after a flag", `🏴${tags("hemligt meddelande")}`, "invisible-character"],
    ["an embedding", "Ja \u202btill\u202c", "invisible-character"],
    ["a lone surrogate", "Ja\ud800", "invisible-character"],
    ["a heap of marks on one letter", `J${"\u0330".repeat(40)}a`, "piled-marks"],
  ])("is refused %s", (_what, typed, fault) => {
    expect(readAs(typed)).toBe(`refused: ${fault}`);
  });

  it("is answered at once, however many spaces or marks there are", () => {
    const started = performance.now();
    for (const unit of [" ", "\n ", "\u0301", "\u200d", "a "])
      parseWrittenText(`a${unit.repeat(50_000)}a`, 5000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("is counted in characters, not in halves of them", () => {
    expect(parseWrittenText("😀".repeat(5), 5).ok).toBe(true);
    expect(parseWrittenText("😀".repeat(6), 5).ok).toBe(false);
  });

  it("gets a title on one line", () => {
    expect(parseWrittenLine(" Bygg\r\nen  cykelväg\u00a0nu\t", 200)).toEqual({
      ok: true,
      value: "Bygg en cykelväg nu",
    });
    expect(parseWrittenLine("\n", 200)).toEqual({ ok: false, fault: "empty" });
  });
});

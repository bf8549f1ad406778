/**
 * Which characters stand for one another when a person searches (decision 13).
 *
 * The table is worked out from the Unicode data of the runtime and written into the migration by
 * `db/swedish-text.ts`; `fold` uses it as it is. Letters that are not covered stand for themselves.
 */
export type FoldingTable = {
  /** One character to one character; the empty string means that the character is left out. */
  readonly letters: ReadonlyMap<string, string>;
  /** What remains after `letters` and is written with two letters where the character cannot be typed. */
  readonly expansions: ReadonlyMap<string, string>;
};

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, and the Latin and Greek extensions. */
const COVERED: readonly (readonly [number, number])[] = [
  [0x20, 0x6ff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
];

/** A Swedish keyboard has these, so nobody leaves their dots and rings out. */
const KEPT = "åäö";

/** Letters that Unicode does not take apart, but that people type as their neighbour. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  æ: "ä",
  ø: "ö",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŧ: "t",
  ſ: "s",
  ς: "σ",
};

/** Word processors put these in by themselves where a person typed what stands to the right. */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u2013": "-",
  "\u00a0": " ",
  "\u202f": " ",
};

const INVISIBLE = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"];

let table: FoldingTable | undefined;

export function foldingTable(): FoldingTable {
  table ??= {
    letters: new Map([...covered(), ...Object.entries(TYPOGRAPHY), ...INVISIBLE.map(leftOut)]),
    expansions: new Map([
      ["ß", "ss"],
      ["þ", "th"],
      ["œ", "oe"],
    ]),
  };
  return table;
}

function covered(): [string, string][] {
  return COVERED.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
      .filter((character) => character.normalize("NFC") === character)
      .map((character): [string, string] => [character, foldOne(character)])
      .filter(([character, folded]) => character !== folded),
  );
}

function foldOne(character: string): string {
  const lower = character.toLowerCase().normalize("NFD");
  const [base = "", firstMark = ""] = lower;
  const composed = (base + firstMark).normalize("NFC");
  if (KEPT.includes(composed)) return composed;
  const letter = lower.replace(/\p{Mn}/gu, "");
  return NEIGHBOURS[letter] ?? letter;
}

function leftOut(character: string): [string, string] {
  return [character, ""];
}

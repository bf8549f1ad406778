/**
 * The order of `Intl.Collator("sv-SE")`, laid out as one code for each character (decision 13).
 *
 * The collator sorts the covered characters into groups that differ in nothing but accents and case. Each
 * group gets a code, in order; comparing the codes is comparing the texts. Groups up to ö that no name in
 * Latin letters needs join the group before them, so that ordinary text has one byte a character.
 */
export type OrderTable = {
  /** Character to its code; the empty string means that the character is left out. */
  readonly places: ReadonlyMap<string, string>;
  /** Character to its place among the accents of its group; `IGNORED` for the plain letter. */
  readonly accents: ReadonlyMap<string, string>;
  /** The code of a letter that sorts as two, to their codes. */
  readonly expansions: ReadonlyMap<string, string>;
};

/** Lower than every code: parts letters from accents, and fills in where there is no accent. */
export const IGNORED = "\u0001";

const FIRST_CODE = 2;

const COVERED: readonly (readonly [number, number])[] = [
  [0x01, 0x6ff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x206f],
  [0x20a0, 0x20bf],
];

/** Beyond Latin-1 and Latin Extended-A: schwa, ʻokina, modifier apostrophe, hyphen, dashes. */
const NEEDED = "əʻʼ\u2010\u2013\u2014";

const SORTED_AS_TWO = { ß: "ss", þ: "th" };

export function orderTable(): OrderTable {
  const collator = new Intl.Collator("sv-SE", { sensitivity: "base" });
  const characters = coveredCharacters();
  const leftOut = characters.filter((character) => collator.compare(character, "") === 0);
  const groups = joinRare(
    grouped(characters.filter((c) => collator.compare(c, "") !== 0).sort(collator.compare), collator),
  );
  const places = new Map(
    groups.flatMap((group, place) => group.map((c): [string, string] => [c, code(place)])),
  );
  const expansions = Object.entries(SORTED_AS_TWO).map(([from, to]): [string, string] => [
    codeOf(places, from),
    [...to].map((letter) => codeOf(places, letter)).join(""),
  ]);
  const nothing = leftOut.map((character): [string, string] => [character, ""]);
  return {
    places: new Map([...places, ...nothing]),
    accents: new Map([...groups.flatMap(accentsWithin), ...nothing]),
    expansions: new Map(expansions),
  };
}

function coveredCharacters(): string[] {
  return COVERED.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  ).filter((character) => !/\p{Cn}/u.test(character) && character.normalize("NFC") === character);
}

/** Cuts a sorted list wherever the collator sees a difference. */
function grouped(sorted: readonly string[], collator: Intl.Collator): string[][] {
  const groups: string[][] = [];
  for (const character of sorted) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && collator.compare(group[0], character) === 0) group.push(character);
    else groups.push([character]);
  }
  return groups;
}

function joinRare(groups: readonly string[][]): string[][] {
  const lastLatin = groups.findIndex((group) => group.includes("ö"));
  const joined: string[][] = [];
  let waiting: string[] = [];
  for (const [place, group] of groups.entries()) {
    const rare = place < lastLatin && !group.some(isNeeded);
    if (!rare) joined.push([...waiting, ...group]);
    else joined.at(-1)?.push(...group);
    waiting = rare && joined.length === 0 ? [...waiting, ...group] : [];
  }
  return joined;
}

function isNeeded(character: string): boolean {
  return /[ -\u017f]/.test(character) || NEEDED.includes(character);
}

function accentsWithin(group: readonly string[]): [string, string][] {
  const collator = new Intl.Collator("sv-SE", { sensitivity: "accent" });
  return grouped([...group].sort(collator.compare), collator).flatMap((alike, place) =>
    alike.map((character): [string, string] => [
      character,
      String.fromCharCode(IGNORED.charCodeAt(0) + place + accentOfExpansion(character)),
    ]),
  );
}

/** Alone in its group ß would have no accent, but Strauß comes after Strauss. */
function accentOfExpansion(character: string): number {
  return character === "ß" || character === "ẞ" ? 1 : 0;
}

function code(place: number): string {
  return String.fromCharCode(FIRST_CODE + place);
}

function codeOf(places: ReadonlyMap<string, string>, character: string): string {
  const found = places.get(character);
  if (found === undefined) throw new Error(`The order has no place for ${character}`);
  return found;
}

/** Refused wherever they stand in a name, also as parts of longer words. */
const OFFICIAL = [
  "administratör",
  "handläggare",
  "myndighet",
  "moderator",
  // what stands in the place of a name after removal, in both languages
  "användaren borttagen",
  "användaren avpersonifierad",
  "borttagen användare",
  "avpersonifierad användare",
  "user removed",
  "user deleted",
  "user depersonalised",
];

/** Refused as words of their own: parts of them stand in ordinary names (Badminton-Kalle, Supporter). */
const OFFICIAL_WORDS = ["admin", "support", "system", "staff", "kundtjänst", "kontaktcenter", "redaktionen"];

/**
 * Whether people would take the name for the authority's own, or for the words that show that somebody was removed.
 * Compared is what the eye sees: without case, marks, spaces and punctuation, and with letters and digits that look
 * alike as one, after the idea of Unicode's skeletons (UTS 39 §4).
 */
export function readsAsOfficial(name: string, officialNames: readonly string[]): boolean {
  const whole = skeleton(name);
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).map(skeleton);
  return (
    [...OFFICIAL, ...officialNames].some((official) => whole.includes(skeleton(official))) ||
    OFFICIAL_WORDS.some((official) => words.includes(skeleton(official)))
  );
}

function skeleton(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const alike = Array.from(plain, (character) => LOOKS_LIKE.get(character) ?? character).join("");
  return alike.replace(/[^\p{L}\p{N}]/gu, "").replaceAll("rn", "m");
}

/** Letters of other scripts, and digits, as the Latin letters that they pass for; i and l are one. */
const LOOKS_LIKE = new Map(
  Object.entries({
    a: "аαɑ4",
    b: "вβ",
    c: "сϲ",
    d: "ԁđ",
    e: "еєε3",
    h: "нһ",
    i: "іιıl1ӏł|",
    j: "јϳ",
    k: "кκ",
    m: "м",
    n: "ηпո",
    o: "оοø0օ",
    p: "рρ",
    q: "ԛ",
    r: "гᴦ",
    s: "ѕ5",
    t: "тτ7",
    u: "υսµ",
    v: "νѵ",
    w: "ԝω",
    x: "хχ",
    y: "уγ",
    z: "ᴢ",
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

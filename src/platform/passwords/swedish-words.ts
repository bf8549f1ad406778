import { readFile } from "node:fs/promises";

/**
 * The usual Swedish passwords, words, names and places, each list with the most usual first: what zxcvbn has no
 * package for. Words with å, ä, ö or é come without them as well, right after.
 */
export async function readSwedishWords(): Promise<Record<string, string[]>> {
  const text = await readFile(new URL("./swedish-words.txt", import.meta.url), "utf8");
  const lists = text.split(/^# /m).slice(1).map(readList);
  return Object.fromEntries(lists);
}

/** A list begins with its name, a colon and a comment; the words are what stands on its further lines. */
function readList(text: string): [string, string[]] {
  const [heading = "", ...lines] = text.split("\n");
  const words = lines
    .join(" ")
    .split(" ")
    .filter((word) => word !== "");
  // a word that stands twice would count by its later, rarer place
  return [
    `swedish-${heading.split(":")[0]}`,
    [...new Set(words.flatMap((word) => [word, withoutMarks(word)]))],
  ];
}

/** As it is written on a foreign keyboard. */
export function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

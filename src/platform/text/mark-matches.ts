import { fold, foldCharacter } from "./fold.ts";

/** A stretch of text, and whether it is what the person searched for. */
export type Stretch = { readonly text: string; readonly found: boolean };

/**
 * Cuts a text where a search term occurs in it, so that the occurrences can be shown marked. Together the
 * stretches are the whole text (in Unicode's form NFC). A character that folds to two letters is marked
 * whole even if only one of them was searched for, and a mark follows the letter that it stands on.
 */
export function markMatches(text: string, term: string): Stretch[] {
  const characters = [...text.normalize("NFC")];
  const sought = fold(term);
  if (sought === "") return stretches(characters, new Set());
  const { folded, origins } = foldWithOrigins(characters);
  const found = new Set<number>();
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + sought.length)) {
    for (let index = at; index < at + sought.length; index++) found.add(origins[index] ?? -1);
  }
  return stretches(characters, found);
}

/** The folded text and, for each of its code units, the position of the character that it came from. */
function foldWithOrigins(characters: readonly string[]): { folded: string; origins: number[] } {
  const parts = characters.map(foldCharacter);
  const origins = parts.flatMap((part, position) => Array.from({ length: part.length }, () => position));
  return { folded: parts.join(""), origins };
}

function stretches(characters: readonly string[], found: ReadonlySet<number>): Stretch[] {
  const result: { text: string; found: boolean }[] = [];
  for (const [position, character] of characters.entries()) {
    const last = result.at(-1);
    const silent = foldCharacter(character) === "";
    const marked = found.has(position) || (silent && last?.found === true);
    if (last !== undefined && last.found === marked) last.text += character;
    else result.push({ text: character, found: marked });
  }
  return result;
}

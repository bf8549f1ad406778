import { fold, foldCharacter } from "./fold.ts";

/** A stretch of text, and whether it is what the person searched for. */
export type Stretch = { readonly text: string; readonly found: boolean };

/**
 * Cuts a text where a search term occurs in it, so that the occurrences can be shown marked. Together the
 * stretches are the whole text (in Unicode's form NFC). A character that folds to two letters is marked
 * whole even if only one of them was searched for, and a mark follows the letter that it stands on.
 */
export function markMatches(text: string, term: string): Stretch[] {
  const normalized = text.normalize("NFC");
  const sought = fold(term);
  // most texts of a list hold no match, and to see that is ten times quicker than to look for its place
  if (sought === "" || !fold(normalized).includes(sought)) return whole(normalized);
  const characters = [...normalized];
  const parts = characters.map(foldCharacter);
  return stretches(characters, parts, foundAmong(parts, sought));
}

function whole(text: string): Stretch[] {
  return text === "" ? [] : [{ text, found: false }];
}

/** The positions of the characters that an occurrence of what is sought came from. */
function foundAmong(parts: readonly string[], sought: string): ReadonlySet<number> {
  const origins: number[] = [];
  for (const [position, part] of parts.entries()) {
    for (let unit = 0; unit < part.length; unit++) origins.push(position);
  }
  const folded = parts.join("");
  const found = new Set<number>();
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + sought.length)) {
    for (let index = at; index < at + sought.length; index++) found.add(origins[index] ?? -1);
  }
  return found;
}

function stretches(
  characters: readonly string[],
  parts: readonly string[],
  found: ReadonlySet<number>,
): Stretch[] {
  const result: { text: string; found: boolean }[] = [];
  for (const [position, character] of characters.entries()) {
    const last = result.at(-1);
    const silent = parts[position] === "";
    const marked = found.has(position) || (silent && last?.found === true);
    if (last !== undefined && last.found === marked) last.text += character;
    else result.push({ text: character, found: marked });
  }
  return result;
}

import { fold, foldCharacter, isPlain } from "./fold.ts";

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
  const folded = fold(normalized);
  if (sought === "" || !folded.includes(sought)) return whole(normalized);
  if (isPlain(normalized)) return cutWhereFound(normalized, folded, sought);
  const characters = [...normalized];
  const parts = characters.map(foldCharacter);
  return stretches(characters, parts, foundAmong(parts, sought));
}

/** Of text that folds letter for letter, as nearly all of a list does: what is found stands where it was found. */
function cutWhereFound(text: string, folded: string, sought: string): Stretch[] {
  const result: Mutable<Stretch>[] = [];
  let end = 0;
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, end)) {
    append(result, text.slice(end, at), false);
    end = at + sought.length;
    append(result, text.slice(at, end), true);
  }
  append(result, text.slice(end), false);
  return result;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function append(stretches: Mutable<Stretch>[], text: string, found: boolean): void {
  if (text === "") return;
  const last = stretches.at(-1);
  if (last?.found === found) last.text += text;
  else stretches.push({ text, found });
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
  const result: Mutable<Stretch>[] = [];
  for (const [position, character] of characters.entries()) {
    const silent = parts[position] === "";
    append(result, character, found.has(position) || (silent && result.at(-1)?.found === true));
  }
  return result;
}

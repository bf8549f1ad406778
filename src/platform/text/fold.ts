import { foldingTable } from "./folding-table.ts";

/**
 * The text as it is searched: without case and without accents, save å, ä and ö (decision 13). It gives
 * the same answer as the database's `fold`, which is what finds the rows.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = "";
  for (const character of text.normalize("NFC")) folded += foldCharacter(character);
  return folded;
}

/** One character of text in Unicode's form NFC; the answer has no, one or two characters. */
export function foldCharacter(character: string): string {
  const { letters, expansions } = foldingTable();
  const letter = letters.get(character) ?? character;
  return expansions.get(letter) ?? letter;
}

/** Printable ASCII: nothing to compose, and only case to take away. */
const ascii = /^[ -~]*$/;

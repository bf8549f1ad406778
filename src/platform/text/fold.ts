import { foldingTable } from "./folding-table.ts";

/**
 * The text as it is searched: without case and without accents, save å, ä and ö (decision 13). It gives
 * the same answer as the database's `fold`, which is what finds the rows.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
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

/** Whether only case is to be taken away, letter for letter: printable ASCII, and å, ä and ö in one piece. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[ -~ÅÄÖåäö]*$/;

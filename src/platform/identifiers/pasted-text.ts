/**
 * Text as it was meant when somebody pastes a number or an address out of a PDF or a word processor: no
 * invisible characters, every dash a hyphen, every space an ordinary one, nothing around it.
 */
export function cleanPastedText(typed: string): string {
  return typed.replace(INVISIBLE, "").replace(DASHES, "-").replace(SPACES, " ").trim();
}

/** Soft hyphen, zero-width characters, direction marks, fillers, variation selectors and the byte order mark. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const DASHES = /[\p{Pd}\u2212\u2043]/gu;
const SPACES = /\p{Zs}/gu;

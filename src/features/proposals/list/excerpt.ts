import { fold } from "#platform/text/fold.ts";

const length = 220;
const before = 60;

/**
 * The beginning of a text on one line, or the stretch around the first place that holds the word, where that is
 * further on; an ellipsis stands for what is left out.
 */
export function excerptOf(text: string, word: string): string {
  const line = text.replace(/\s+/g, " ");
  const at = word === "" ? -1 : fold(line).indexOf(fold(word));
  const start = at + word.length <= length ? 0 : wordStart(line, at - before);
  const end = start + length >= line.length ? line.length : wordEnd(line, start + length);
  return `${start > 0 ? "… " : ""}${line.slice(start, end).trim()}${end < line.length ? " …" : ""}`;
}

/** Whole words, unless one is longer than what is shown of it. */
function wordStart(line: string, at: number): number {
  const space = line.indexOf(" ", Math.max(at, 0));
  return space === -1 || space - at > before ? whole(line, Math.max(at, 0)) : space + 1;
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(" ", at);
  return space <= at - before ? whole(line, at) : space;
}

/** Not between the two halves of a character. */
function whole(line: string, at: number): number {
  const isSecondHalf = /[\udc00-\udfff]/.test(line.charAt(at));
  return isSecondHalf ? at + 1 : at;
}

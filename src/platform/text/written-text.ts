declare const writtenText: unique symbol;

/**
 * What somebody has written in their own words, without markup: Unicode's form NFC, `\n` between lines, never more
 * than one empty line, no space at the ends, nothing invisible.
 */
export type WrittenText = string & { readonly [writtenText]: true };

/** What is wrong with it. What cannot be seen is refused and never taken away: the writer shall see what is published. */
export type WrittenTextFault = "empty" | "too-long" | "invisible-character" | "piled-marks";

export type WrittenTextResult =
  | { readonly ok: true; readonly value: WrittenText }
  | { readonly ok: false; readonly fault: WrittenTextFault };

/** Reads a text of one or more paragraphs. @param longest in characters, as PostgreSQL counts them */
export function parseWrittenText(typed: string, longest: number): WrittenTextResult {
  return judge(
    typed
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/\t/g, " ")
      .normalize("NFC")
      .replace(LINE_ENDS, "")
      .replace(/\n{3,}/g, "\n\n"),
    longest,
  );
}

/** Reads a text of one line, such as a title; line breaks and more than one space become one space. */
export function parseWrittenLine(typed: string, longest: number): WrittenTextResult {
  return judge(typed.replace(/[\r\n\t\u2028\u2029\p{Zs}]+/gu, " ").normalize("NFC"), longest);
}

function judge(untrimmed: string, longest: number): WrittenTextResult {
  const text = untrimmed.replace(AROUND, "");
  if (text === "") return { ok: false, fault: "empty" };
  if ([...text].length > longest) return { ok: false, fault: "too-long" };
  if (hidesSomething(text)) return { ok: false, fault: "invisible-character" };
  if (PILED_MARKS.test(text)) return { ok: false, fault: "piled-marks" };
  return { ok: true, value: text as WrittenText };
}

/** Whether there is something in it that cannot be seen and does not belong to what can, or nothing that can. */
export function hidesSomething(text: string): boolean {
  const seen = text.replace(BELONGING, "");
  return INVISIBLE.test(seen) || seen.replace(AROUND, "") === "";
}

// Where a run of spaces begins is looked for first: else each of 50,000 spaces would be tried as the beginning.
const LINE_ENDS = /(?<!\p{Zs})\p{Zs}+$/gmu;
/** `trim` would also take the byte order mark. */
const AROUND = /^[\n\p{Zs}]+|(?<![\n\p{Zs}])[\n\p{Zs}]+$/gu;

/**
 * Controls other than line breaks, what a program is free not to show (Unicode's Default_Ignorable_Code_Point: zero
 * width, fillers, tags), and what turns the direction of writing round, which could make a text read
 * otherwise than it says (Unicode TR36 §2.7). The Braille blank shows nothing either.
 */
const INVISIBLE = /[\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\n)\p{Cc}/u;

/**
 * What belongs to letters and signs that are written with it: emoji in sequence, Persian and Indian scripts, the flags of
 * parts of countries (UTS51 §1.4.6), whose tags are few and end. And what people paste without knowing: the soft hyphen,
 * which shows where a word is broken, and the marks that give one place a direction, which unlike overrides and isolates
 * turn nothing that follows.
 */
const BELONGING = new RegExp(
  [
    "[\\u00ad\\u200e\\u200f]",
    "(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}",
    "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u20e3\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
    "(?<=[\\p{Extended_Pictographic}0-9#*])[\\ufe0e\\ufe0f]",
    "(?<=(?![\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}])[\\p{L}\\p{M}])[\\u200c\\u200d](?=[\\p{L}\\p{M}])",
  ].join("|"),
  "gu",
);

/** More marks on one letter than any script has: they would be painted over the lines around. */
const PILED_MARKS = /\p{M}{9}/u;

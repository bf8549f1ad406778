import { cleanPastedText } from "./pasted-text.ts";

/** The parts of a personal number as they stand in its written form, each still as digits. */
export type WrittenPersonalNumber = {
  /** Two digits, or empty in the form of ten. */
  readonly century: string;
  /** Two digits each. In a coordination number 60 stands added to the day. */
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Birth number and check digit. */
  readonly lastFour: string;
  readonly plus: boolean;
};

/** What makes a text no personal number before its digits mean anything. */
export type WritingFault =
  | "empty"
  | "letters"
  | "character"
  | "too-short"
  | "eleven-digits"
  | "too-long"
  | "separator";

/**
 * Takes a written number apart. Spaces mean nothing; hyphens may stand around the month and before the last four
 * digits, a plus only there. Full-width digits are read as the digits that they are a wide form of (Unicode's
 * compatibility). Those of other scripts are refused: they can be compared with no identity document.
 */
export function readWrittenNumber(text: string): WrittenPersonalNumber | WritingFault {
  const written = bareNumber(text);
  const parts = /^(\d{2})?(\d{2})-?(\d{2})-?(\d{2})([-+]?)(\d{4})$/.exec(written);
  if (parts === null) return faultIn(written);
  const [, century = "", year = "", month = "", day = "", separator, lastFour = ""] = parts;
  return { century, year, month, day, lastFour, plus: separator === "+" };
}

/** The text without spaces and invisible characters, every dash a hyphen and every digit an ASCII one. */
export function bareNumber(text: string): string {
  const narrow = text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return cleanPastedText(narrow).replace(/\s/g, "");
}

/** Plus and the ten digits. */
const FULL_WIDTH = /[\uff0b\uff10-\uff19]/g;

function faultIn(written: string): WritingFault {
  if (written === "") return "empty";
  if (/\p{L}/u.test(written)) return "letters";
  if (/[^0-9+-]/.test(written)) return "character";
  const count = written.replace(/[+-]/g, "").length;
  if (count < 10) return "too-short";
  if (count > 12) return "too-long";
  return count === 11 ? "eleven-digits" : "separator";
}

import { contextWords } from "./context-words.ts";
import { type Estimate, estimate, type PasswordPart } from "./estimate.ts";

/** What is wrong with a password that somebody chooses; each has a sentence in `password-texts.ts`. */
export type PasswordFault =
  | "empty"
  | "too-short"
  | "too-long"
  /** It stands, as it is, in the list of those most used and most often leaked. */
  | "common"
  /** It is built on what is known of the person or the service. */
  | "context"
  | "word"
  | "sequence"
  | "repeat"
  | "date"
  | "simple";

export type PasswordJudgement =
  | { readonly ok: true }
  | { readonly ok: false; readonly faults: readonly PasswordFault[] };

export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 200;

/**
 * Where zxcvbn's "safely unguessable" begins: out of reach at a page that is throttled. Eight characters by chance have
 * just so many, so that nothing has to be demanded of what they are.
 */
const ENOUGH_BY_CHANCE = 1e8;

/** For what has a word or a pattern in it: `Stockholm2026!!` passes the boundary above by a hair, and must not. */
const ENOUGH_WITH_PATTERN = 1e9;

/**
 * Whether the password may be chosen (ASVS 5.0, V6.2): 8–200 characters of any kind, not among the usual ones, and not
 * soon guessed by somebody who knows `context`: the names of the person, the authority, the product and the place,
 * the e-mail address, or whatever else is known. There are no rules about what kinds of characters it must have.
 */
export async function judgePassword(
  password: string,
  context: readonly string[],
): Promise<PasswordJudgement> {
  const normal = password.normalize("NFC");
  const length = [...normal].length;
  if (length === 0) return { ok: false, faults: ["empty"] };
  if (length > PASSWORD_MAX_LENGTH) return { ok: false, faults: ["too-long"] };
  const guessable = whyGuessable(await estimate(normal, contextWords(context)));
  const faults: PasswordFault[] = guessable === null ? [] : [guessable];
  if (length < PASSWORD_MIN_LENGTH) {
    // that it is too simple follows from its being short
    return { ok: false, faults: ["too-short", ...faults.filter((fault) => fault !== "simple")] };
  }
  return faults.length === 0 ? { ok: true } : { ok: false, faults };
}

/** What to tell of a password that is guessed too soon: the first of these that is true of it. */
function whyGuessable({ guesses, parts }: Estimate): PasswordFault | null {
  const known = parts.filter(({ pattern }) => pattern in faultOfPattern);
  if (guesses >= (known.length === 0 ? ENOUGH_BY_CHANCE : ENOUGH_WITH_PATTERN)) return null;
  if (known.some(({ dictionary }) => dictionary === "userInputs")) return "context";
  if (parts.length === 1 && known[0]?.dictionary?.includes("passwords")) return "common";
  const longest = known.toSorted((one, other) => other.token.length - one.token.length)[0];
  return longest === undefined ? "simple" : faultOf(longest);
}

const faultOfPattern: Readonly<Record<string, PasswordFault>> = {
  dictionary: "word",
  spatial: "sequence",
  sequence: "sequence",
  wordSequence: "sequence",
  repeat: "repeat",
  date: "date",
  regex: "date",
};

function faultOf({ pattern }: PasswordPart): PasswordFault {
  return faultOfPattern[pattern] ?? "simple";
}

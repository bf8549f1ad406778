import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { readSwedishWords } from "./swedish-words.ts";

/** A stretch of a password that follows some pattern; `dictionary` is set where it is a known word. */
export type PasswordPart = {
  readonly token: string;
  readonly pattern: string;
  readonly dictionary: string | undefined;
};

export type Estimate = {
  /** How many guesses somebody needs who tries the likely ones first. */
  readonly guesses: number;
  readonly parts: readonly PasswordPart[];
};

/**
 * How much of a password is looked at, in characters: the work grows with the square of it, and so much that follows no
 * pattern is beyond guessing already. Only the estimate is cut, never the password.
 */
const LOOKED_AT = 40;

/** How many ways of undoing 4 for a and $ for s are tried: beyond a dozen it costs more than it finds. */
const SUBSTITUTIONS = 12;

/** The words of `context` count as the very first that would be tried. */
export async function estimate(password: string, context: readonly string[]): Promise<Estimate> {
  const estimator = await loadEstimator();
  const { guesses, sequence } = estimator.check(beginning(password), context.map(beginning));
  return {
    guesses,
    parts: sequence.map(({ token, pattern, ...rest }) => ({
      token,
      pattern,
      dictionary: "dictionaryName" in rest ? String(rest.dictionaryName) : undefined,
    })),
  };
}

function beginning(text: string): string {
  return [...text].slice(0, LOOKED_AT).join("");
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The lists are 400 kB of text and 10 MB in memory: read when the first password is chosen, and kept. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= makeEstimator();
  return estimator;
}

async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, swedish] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    readSwedishWords(),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...swedish },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: SUBSTITUTIONS,
  });
}

import type { Parameters } from "#platform/http/parameters.ts";
import { type AccountChoice, accountChoices, type Choices, type ContentChoice } from "../removal.ts";

/**
 * What a person can ask to become of their comments and votes. Plain depersonalising is not among it: what a person asks
 * for is done on request, and says so (the document's table).
 */
export const ownContentChoices = [
  "depersonalise-on-request",
  "delete",
  "keep",
] as const satisfies readonly ContentChoice[];
export type OwnContentChoice = (typeof ownContentChoices)[number];

/** The gentler one first. */
export const ownAccountChoices = ["depersonalise", "delete"] as const satisfies readonly AccountChoice[];

export type OwnChoices = Choices & { readonly comments: OwnContentChoice; readonly votes: OwnContentChoice };

/** What is chosen so far; undefined where nothing is, or something that cannot be chosen. */
export type Chosen = { readonly [K in keyof OwnChoices]: OwnChoices[K] | undefined };

const chosenFields = ["account", "comments", "votes"] as const;

/** The choices as an address or a form has them. */
export function chosenIn(parameters: Parameters): Chosen {
  const one = (name: string) => parameters.one(name);
  return {
    account: accountChoices.find((choice) => choice === one("account")),
    comments: ownContentChoices.find((choice) => choice === one("comments")),
    votes: ownContentChoices.find((choice) => choice === one("votes")),
  };
}

/** All three, where each has been made. */
export function madeChoices({ account, comments, votes }: Chosen): OwnChoices | undefined {
  if (account === undefined || comments === undefined || votes === undefined) return undefined;
  return { account, comments, votes };
}

/** Those of the three that are yet to be made, in the order of the page. */
export function missingChoices(chosen: Chosen): (keyof OwnChoices)[] {
  return chosenFields.filter((name) => chosen[name] === undefined);
}

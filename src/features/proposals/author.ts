import type { Verified } from "./need.ts";
import type { ShownName } from "./settings/settings.ts";

/** Somebody who votes, comments or submits, as the account is at that moment. */
export type Author = Verified & {
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly protectedAt: Date | null;
};

/** The same as the account's row has it. */
export type AuthorRow = Omit<Author, keyof Verified> & {
  readonly emailVerifiedAt: Date | null;
  readonly numberVerifiedAt: Date | null;
};

export function authorOf({ emailVerifiedAt, numberVerifiedAt, ...names }: AuthorRow): Author {
  return {
    displayName: names.displayName,
    givenName: names.givenName,
    familyName: names.familyName,
    protectedAt: names.protectedAt,
    hasVerifiedEmail: emailVerifiedAt !== null,
    hasVerifiedPersonalNumber: numberVerifiedAt !== null,
  };
}

/**
 * The name that a vote or a comment keeps of who made it, and nothing else (decision 26); none where the identity is
 * protected, so that no later change can bring it to light.
 */
export function keptName(author: Author, shown: ShownName): string | null {
  return author.protectedAt === null ? nameShown(author, shown) : null;
}

/** The one of the names that the rules of a proposal let the public see. */
export function nameShown(person: Omit<Author, keyof Verified | "protectedAt">, shown: ShownName): string {
  return shown === "display-name" ? person.displayName : `${person.givenName} ${person.familyName}`;
}

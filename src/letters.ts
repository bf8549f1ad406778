import { accountLetters } from "#external-users";
import type { Letter } from "#platform/mail/letter.ts";
import { removalLetters } from "#removals";

/** Every kind of letter of every slice. One that is taken away here is no longer sent, also where it was asked for. */
export const letters: readonly Letter[] = [...accountLetters, ...removalLetters];

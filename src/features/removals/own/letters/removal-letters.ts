import type { Letter } from "#platform/mail/letter.ts";
import { removalCancelledLetter } from "./removal-cancelled.ts";
import { removalRefusedLetter } from "./removal-refused.ts";
import { removalRequestedLetter } from "./removal-requested.ts";

/** Every letter about removals. */
export const removalLetters: readonly Letter[] = [
  removalRequestedLetter,
  removalCancelledLetter,
  removalRefusedLetter,
];

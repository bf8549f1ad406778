import type { Letter } from "#platform/mail/letter.ts";
import { removalApprovedLetter } from "./removal-approved.ts";
import { removalCancelledLetter } from "./removal-cancelled.ts";
import { type ReceiptSettings, removalReceiptLetter } from "./removal-receipt.ts";
import { removalRefusedLetter } from "./removal-refused.ts";
import { removalRequestedLetter } from "./removal-requested.ts";
import { removalStoppedLetter } from "./removal-stopped.ts";

/** Every letter about removals. */
export function removalLetters(settings: ReceiptSettings): readonly Letter[] {
  return [
    removalRequestedLetter,
    removalCancelledLetter,
    removalApprovedLetter,
    removalRefusedLetter,
    removalStoppedLetter,
    removalReceiptLetter(settings),
  ];
}

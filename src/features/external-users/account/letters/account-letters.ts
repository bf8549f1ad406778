import type { Letter } from "#platform/mail/letter.ts";
import { addressInUseLetter } from "./address-in-use.ts";
import {
  addressNotGivenLetter,
  emailChangedLetter,
  emailChangeLetter,
  emailChangeNotice,
} from "./email-change.ts";
import { emailVerificationLetter } from "./email-verification.ts";
import { oneTimePasswordLetter } from "./one-time-password.ts";
import { passwordChangedLetter } from "./password-changed.ts";
import { passwordResetLetter } from "./password-reset.ts";
import { signInMethodLetter } from "./sign-in-method.ts";

/** Every letter about accounts. */
export const accountLetters: readonly Letter[] = [
  emailVerificationLetter,
  addressInUseLetter,
  passwordResetLetter,
  passwordChangedLetter,
  oneTimePasswordLetter,
  emailChangeLetter,
  emailChangeNotice,
  emailChangedLetter,
  addressNotGivenLetter,
  signInMethodLetter,
];

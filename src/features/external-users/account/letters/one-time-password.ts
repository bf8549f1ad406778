import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/** Tells that staff have given a one-time password, and never which (decision 44). */
export const oneTimePasswordLetter = defineAccountLetter({
  kind: "one-time-password",
  about: z.strictObject({}),
  subject: { sv: "Du har fått ett engångslösenord", en: "You have been given a one-time password" },
  write: ({ texts: { hello, oneTimePassword }, link }) => ({
    paragraphs: [hello, oneTimePassword.text, oneTimePassword.next, oneTimePassword.notYou],
    link: { label: oneTimePassword.button, href: link("/account/password-reset") },
  }),
});

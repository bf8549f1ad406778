import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/** Tells that the account can be signed in to in one more way (ASVS 6.3.7). */
export const signInMethodLetter = defineAccountLetter({
  kind: "sign-in-method",
  about: z.strictObject({}),
  subject: { sv: "Nytt sätt att logga in", en: "A new way to sign in" },
  write: ({ texts: { hello, signInMethod }, link }) => ({
    paragraphs: [hello, signInMethod.text, signInMethod.notYou],
    link: { label: signInMethod.button, href: link("/account/password-reset") },
  }),
});

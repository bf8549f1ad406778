import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/** Leads to choosing another password; whoever can read it shows thereby that the address is theirs. */
export const passwordResetLetter = defineAccountLetter({
  kind: "password-reset",
  about: z.strictObject({}),
  subject: { sv: "Välj ett nytt lösenord", en: "Choose a new password" },
  async write({ texts: { hello, reset }, mint }) {
    const { href, until } = await mint("reset-password", "/account/password-reset");
    return {
      paragraphs: [hello, reset.text],
      link: { label: reset.button, href },
      afterLink: [until, reset.notYou],
    };
  },
});

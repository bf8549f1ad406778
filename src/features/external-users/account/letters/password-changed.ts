import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/** Tells that the password is another (ASVS 6.3.7). */
export const passwordChangedLetter = defineAccountLetter({
  kind: "password-changed",
  about: z.strictObject({}),
  subject: { sv: "Ditt lösenord är bytt", en: "Your password has been changed" },
  async write({ tx, account, texts: { hello, passwordChanged }, moment, link }) {
    const password = await tx
      .selectFrom("external_user_passwords")
      .select("set_at")
      .where("external_user_id", "=", account.id)
      .executeTakeFirst();
    if (password === undefined) return "obsolete";
    return {
      paragraphs: [hello, passwordChanged.text(moment(password.set_at)), passwordChanged.notYou],
      link: { label: passwordChanged.button, href: link("/account/password-reset") },
    };
  },
});

import { z } from "zod";
import { isUnclaimed } from "../../external-user.ts";
import { defineAccountLetter } from "./account-letter.ts";

/** Asks whoever reads the account's address to confirm it. */
export const emailVerificationLetter = defineAccountLetter({
  kind: "email-verification",
  about: z.strictObject({}),
  subject: { sv: "Bekräfta din e-postadress", en: "Confirm your e-mail address" },
  async write({ account, texts, mint }) {
    if (account.emailVerifiedAt !== null) return "obsolete";
    const { hello, verification } = texts;
    const { href, until } = await mint("verify-email", "/account/email-verification");
    const isNew = isUnclaimed(account);
    return {
      paragraphs: [hello, isNew ? verification.new : verification.again],
      link: { label: verification.button, href },
      afterLink: isNew ? [until, verification.notYou] : [until],
    };
  },
});

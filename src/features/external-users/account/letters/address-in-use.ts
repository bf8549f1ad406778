import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/**
 * Tells the owner of an address that somebody, perhaps they, has tried to register it once more. Where it is not yet
 * confirmed the letter is as good as the first, which may have got lost: it has a link to confirm it by, and the page
 * there leads whoever has not chosen the account's password to another.
 */
export const addressInUseLetter = defineAccountLetter({
  kind: "address-in-use",
  about: z.strictObject({}),
  subject: { sv: "Det finns redan ett konto", en: "There is an account already" },
  async write({ account, texts: { hello, addressInUse, verification }, link, mint }) {
    if (account.emailVerifiedAt === null) {
      const { href, until } = await mint("verify-email", "/account/email-verification");
      return {
        paragraphs: [hello, addressInUse.text, addressInUse.unconfirmed],
        link: { label: verification.button, href },
        afterLink: [until, addressInUse.unconfirmedNext, addressInUse.notYou],
      };
    }
    return {
      paragraphs: [hello, addressInUse.text, addressInUse.next],
      link: { label: addressInUse.button, href: link("/account/password-reset") },
      afterLink: [addressInUse.notYou],
    };
  },
});

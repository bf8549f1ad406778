import { z } from "zod";
import { defineAccountLetter } from "./account-letter.ts";

/** Tells the owner of an address that somebody, perhaps they, has tried to register it once more. */
export const addressInUseLetter = defineAccountLetter({
  kind: "address-in-use",
  about: z.strictObject({}),
  subject: { sv: "Det finns redan ett konto", en: "There is an account already" },
  write: ({ texts: { hello, addressInUse }, link }) => ({
    paragraphs: [hello, addressInUse.text, addressInUse.next],
    link: { label: addressInUse.button, href: link("/account/password-reset") },
    afterLink: [addressInUse.notYou],
  }),
});

import { defineAccountLetter } from "#external-users";
import { findRemoval } from "../../removals.queries.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

/** Tells that the request was taken back, which somebody else can have done. */
export const removalCancelledLetter = defineAccountLetter({
  kind: "removal-cancelled",
  about: aboutRemoval,
  subject: { sv: "Din begäran är tillbakatagen", en: "Your request has been taken back" },
  async write({ tx, about, language, moment, link }) {
    const removal = await findRemoval(tx, about.removal);
    if (removal?.state !== "cancelled" || removal.endedAt === undefined) return "obsolete";
    const { hello, cancelled } = removalLetterTexts(language);
    return {
      paragraphs: [hello, cancelled.text(moment(removal.endedAt)), cancelled.notYou],
      link: { label: cancelled.button, href: link("/account/sign-in") },
    };
  },
});

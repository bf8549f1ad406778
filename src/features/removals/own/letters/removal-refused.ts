import { defineAccountLetter } from "#external-users";
import { readRefusal } from "../../engine/refusal.ts";
import { findRemoval } from "../../removals.queries.ts";
import { remedyTexts } from "../remedy-texts.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

/**
 * Tells that a request was refused, why, and what can be done about it (GDPR article 12.4): in the letter itself, since
 * the account can be one that nobody is let in to.
 */
export const removalRefusedLetter = defineAccountLetter({
  kind: "removal-refused",
  about: aboutRemoval,
  subject: { sv: "Beslut om din begäran", en: "A decision on your request" },
  async write({ tx, about, language, moment, masterKey }) {
    const removal = await findRemoval(tx, about.removal);
    if (removal?.state !== "refused") return "obsolete";
    const { hello, refused } = removalLetterTexts(language);
    const reason = await readRefusal(tx, masterKey, removal);
    return {
      paragraphs: [
        hello,
        refused.text(moment(removal.requestedAt)),
        ...(reason === undefined ? [] : [refused.reason(reason)]),
        remedyTexts(language).remedy,
      ],
    };
  },
});

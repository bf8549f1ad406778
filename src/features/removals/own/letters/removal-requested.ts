import { defineAccountLetter } from "#external-users";
import { formatDate } from "#platform/time/format.ts";
import { contentWords } from "../../removal-words.ts";
import { findRemoval } from "../../removals.queries.ts";
import { cancellationLinkPath } from "../own-addresses.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

/** Tells what was asked for, when it would be done, and how it is taken back. */
export const removalRequestedLetter = defineAccountLetter({
  kind: "removal-requested",
  about: aboutRemoval,
  subject: { sv: "Vi har fått din begäran", en: "We have received your request" },
  async write({ tx, about, language, moment, mint }) {
    const removal = await findRemoval(tx, about.removal);
    if (removal?.state !== "requested" && removal?.state !== "approved") return "obsolete";
    const { hello, requested } = removalLetterTexts(language);
    const { account, comments, votes, answerBy, waitsUntil } = removal;
    const words = contentWords[language];
    const { href, expiresAt } = await mint("cancel-removal", cancellationLinkPath);
    return {
      paragraphs: [
        hello,
        requested.text[account],
        requested.contents(words[comments], words[votes]),
        ...(answerBy === undefined ? [] : [requested.answer(formatDate(answerBy, language, "text"))]),
        ...(waitsUntil === undefined ? [] : [requested.waits(moment(waitsUntil))]),
        requested.back,
      ],
      link: { label: requested.button, href },
      afterLink: [requested.until(moment(expiresAt)), requested.notYou],
    };
  },
});

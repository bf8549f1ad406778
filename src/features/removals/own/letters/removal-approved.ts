import { defineAccountLetter } from "#external-users";
import { findRemoval } from "../../removals.queries.ts";
import { cancellationLinkPath } from "../own-addresses.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

/**
 * Answers that a request is granted (GDPR article 12.3), when it is done at the earliest and how it is taken back until
 * then. Where the waiting period is over already nothing can be taken back, and no link says so.
 */
export const removalApprovedLetter = defineAccountLetter({
  kind: "removal-approved",
  about: aboutRemoval,
  subject: { sv: "Din begäran är godkänd", en: "Your request is approved" },
  async write({ tx, about, language, moment, mint, now }) {
    const removal = await findRemoval(tx, about.removal);
    if (removal?.state !== "approved") return "obsolete";
    const { hello, approved, requested } = removalLetterTexts(language);
    const { account, requestedAt, waitsUntil } = removal;
    const granted = [hello, approved.text[account](moment(requestedAt))];
    if (waitsUntil === undefined || waitsUntil <= now)
      return { paragraphs: [...granted, approved.soon, approved.receipt] };
    const { href } = await mint("cancel-removal", cancellationLinkPath);
    return {
      paragraphs: [...granted, approved.waits(moment(waitsUntil)), approved.back],
      link: { label: requested.button, href },
      afterLink: [approved.once, approved.receipt, requested.notYou],
    };
  },
});

import type { Language } from "#platform/text/texts.ts";
import type { Choices, RestsOn, StoredRemoval } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { previewTexts } from "./preview/preview-texts.ts";

type Decided = Choices & RestsOn & Pick<StoredRemoval, "population">;

/** What was chosen and what it rests on, line by line. Only external users have comments and votes. */
export function decisionFacts(
  { population, account, comments, votes, ...restsOn }: Decided,
  language: Language,
): { label: string; value: string }[] {
  const texts = previewTexts(language);
  const words = removalTexts(language);
  return [
    { label: texts.account, value: words.account[account].name },
    ...(population === "external-user"
      ? [
          { label: words.commentsHeading, value: words.comments[comments].name },
          { label: words.votesHeading, value: words.votes[votes].name },
        ]
      : []),
    ...groundFacts(restsOn, language),
  ];
}

/** What it rests on, line by line. */
export function groundFacts(
  { ground, groundReference, identityCheck }: RestsOn,
  language: Language,
): { label: string; value: string }[] {
  const texts = previewTexts(language);
  const words = removalTexts(language);
  return [
    { label: texts.ground, value: words.grounds[ground] },
    ...(identityCheck === undefined
      ? []
      : [{ label: texts.identityCheck, value: words.identityChecks[identityCheck] }]),
    ...(groundReference === undefined ? [] : [{ label: texts.groundReference, value: groundReference }]),
  ];
}

import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";

/** Something has been tried too often: until when, and that nobody is locked out by it (decision 43). */
export function tooOftenPage(language: Language, until: Date, now: Date, back: string): Page {
  const texts = accountTexts(language);
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return page({
    status: 429,
    retryAfter: seconds,
    title: texts.tooOften.title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={texts.tooOften.text(Math.ceil(seconds / 60))}>{texts.tooOften.title}</PageHeading>
        <Prose>
          <p>{texts.tooOften.others}</p>
        </Prose>
        <p>
          <ButtonLink href={back}>{texts.back}</ButtonLink>
        </p>
      </>
    ),
  });
}

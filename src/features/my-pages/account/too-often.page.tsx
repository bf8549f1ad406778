import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";

type Wait = { readonly seconds: number; readonly minutes: number };

/** How long somebody waits who has tried too often, at least a second; the minutes rounded up. */
export function waitUntil(until: Date, now: Date): Wait {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return { seconds, minutes: Math.ceil(seconds / 60) };
}

/** The form once more, with what was typed and a notice of how long to wait. */
export function onceMoreLater(form: Page, { seconds }: Wait): Page {
  return { ...form, status: 429, retryAfter: seconds, faulty: true };
}

/** Something has been tried too often: until when, and that nobody is locked out by it (decision 43). */
export function tooOftenPage(language: Language, until: Date, now: Date, back: string): Page {
  const texts = accountTexts(language);
  const { seconds, minutes } = waitUntil(until, now);
  return page({
    status: 429,
    retryAfter: seconds,
    title: texts.tooOften.title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={texts.tooOften.text(minutes)}>{texts.tooOften.title}</PageHeading>
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

import { countAttempt, findKnownBrowser, requestPasswordReset, resetCounters } from "#external-users";
import { system } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { emailAddressFaults } from "#platform/identifiers/fault-sentences.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { EmailField } from "./email-field.tsx";
import { onceMoreLater, waitUntil } from "./too-often.page.tsx";

const address = "/account/password-reset";

/** Whoever has forgotten the password says for which address. */
export function showResetRequest({ language }: Visit<"public">): Page {
  return requestPage(language, "", []);
}

/** Asked for an address with or without an account: the same answer, after the same work. */
export function submitResetRequest({ door }: MyPagesParts) {
  return async ({ form, language, network, now, cookies, db }: Submission<"public">): Promise<Reply> => {
    const read = parseForm({ email: field(parseEmailAddress) }, form);
    if (!read.ok) {
      const errors = inWords(read.errors, { email: emailAddressFaults[language] });
      return { ...requestPage(language, form.one("email") ?? "", errors), status: 422, faulty: true };
    }
    const { email } = read.values;
    const browser = await findKnownBrowser(db, cookies.read("browser"), email);
    const counted = await countAttempt(door, resetCounters(email, network, browser));
    if (counted.kind === "over") {
      const wait = waitUntil(counted.until, now);
      return onceMoreLater(requestPage(language, form.one("email") ?? "", [], wait.minutes), wait);
    }
    await change(door, system, (tx) => requestPasswordReset(tx, email));
    return redirect(`${address}/sent`);
  };
}

function requestPage(
  language: Language,
  email: string,
  errors: readonly FieldError[],
  waitMinutes?: number,
): Page {
  const texts = accountTexts(language);
  const { askTitle, askLead, askSubmit } = texts.reset;
  return page({
    title: askTitle,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={askLead}>{askTitle}</PageHeading>
        {waitMinutes !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.reset.tooOften(waitMinutes)}
          </Notice>
        )}
        <Form action={address}>
          <ErrorSummary language={language} errors={errors} />
          <EmailField language={language} errors={errors} value={email} autocomplete="username" />
          <Actions>
            <Button>{askSubmit}</Button>
            <ButtonLink href="/account/sign-in">{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function showResetRequested({ language }: Visit<"public">): Page {
  const texts = accountTexts(language);
  const { sentTitle, sentLead, sentNext, sentNothing } = texts.reset;
  return page({
    title: sentTitle,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={sentLead}>{sentTitle}</PageHeading>
        <Prose>
          <p>{sentNext}</p>
          <p>{sentNothing}</p>
        </Prose>
        <p>
          <ButtonLink href={address}>{texts.badLink.askAgain}</ButtonLink>
        </p>
      </>
    ),
  });
}

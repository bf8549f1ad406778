import type { VNode } from "preact";
import type { Account, PendingEmailChange } from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { emailAddressFaults } from "#platform/identifiers/fault-sentences.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Card, PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { StatusMark } from "#ui/tag.tsx";
import { accountTexts } from "../account/account-texts.ts";
import { EmailField } from "../account/email-field.tsx";
import { PasswordField } from "../account/password-fields.tsx";
import { myPagesTexts } from "../my-pages-texts.ts";

export type ShownEmail = {
  readonly account: Account;
  readonly pending: PendingEmailChange | undefined;
  readonly typed: string;
  readonly faults: readonly Fault[];
};

/** The address that counts, the one that waits, and the form for another. */
export function EmailChange({ language, shown }: { language: Language; shown: ShownEmail }): VNode {
  const { email: texts } = myPagesTexts(language);
  const { account, pending } = shown;
  const mark = account.emailVerifiedAt === null ? "unverified" : "verified";
  return (
    <>
      <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
      <Card>
        <SummaryList
          items={[
            {
              label: texts.current,
              value: (
                <>
                  {shownEmail(account.email)} <StatusMark language={language} status={mark} />
                </>
              ),
            },
          ]}
        />
        {account.emailVerifiedAt === null && (
          <p>
            <TextLink href="/my-pages/email/verification">{texts.resend}</TextLink>
          </p>
        )}
      </Card>
      {pending && <Pending language={language} pending={pending} />}
      <NewEmail language={language} shown={shown} />
    </>
  );
}

function Pending({ language, pending }: { language: Language; pending: PendingEmailChange }): VNode {
  const { email: texts } = myPagesTexts(language);
  return (
    <Section id="pending" heading={texts.pending}>
      <Card>
        <SummaryList items={[{ label: texts.newEmail, value: shownEmail(pending.email) }]} />
        <p>{texts.pendingHelp(formatDateTime(pending.askedAt, language, "text"))}</p>
        <p>
          <ButtonLink href="/my-pages/email/withdrawal" icon="cross">
            {texts.giveUp}
          </ButtonLink>
        </p>
      </Card>
    </Section>
  );
}

function NewEmail({ language, shown }: { language: Language; shown: ShownEmail }): VNode {
  const texts = myPagesTexts(language);
  const { noPassword, wrongPassword } = accountTexts(language);
  const errors = inWords(shown.faults, {
    email: { ...emailAddressFaults[language], same: texts.email.same },
    password: { empty: noPassword, wrong: wrongPassword },
  });
  return (
    <Section id="another" heading={texts.email.newEmail}>
      <Form action="/my-pages/email">
        <ErrorSummary language={language} errors={errors} />
        <EmailField
          language={language}
          errors={errors}
          value={shown.typed}
          autocomplete="email"
          label={texts.email.newEmail}
        />
        <PasswordField language={language} errors={errors} />
        <Actions>
          <Button>{texts.email.submit}</Button>
          <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </Section>
  );
}

import type { VNode } from "preact";
import { type EIdOffer, SignInWithEId } from "#external-users";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Prose, TextLink } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-fields.tsx";

/** Why the form is shown again: nobody is let in with what was typed, or the session that there was has ended. */
type Told = "refused" | "inactive" | "session-ended" | undefined;

export type ShownSignIn = {
  readonly email: string;
  readonly returnPath: string | undefined;
  readonly errors: readonly FieldError[];
  readonly told: Told;
  readonly eId: EIdOffer | undefined;
};

/** Signing in with an address and a password, and the ways on for those who cannot. */
export function SignInForm({ language, shown }: { language: Language; shown: ShownSignIn }): VNode {
  const texts = accountTexts(language);
  const { title, submit, forgotten, noAccount, create } = texts.signIn;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <WhatHappened language={language} told={shown.told} />
      <Form action="/account/sign-in">
        <ErrorSummary language={language} errors={shown.errors} />
        <input type="hidden" name="return" value={shown.returnPath ?? ""} />
        <EmailField language={language} errors={shown.errors} value={shown.email} autocomplete="username" />
        <PasswordField language={language} errors={shown.errors} />
        <Actions>
          <Button>{submit}</Button>
        </Actions>
      </Form>
      <SignInWithEId language={language} offer={shown.eId} returnPath={shown.returnPath} />
      <Prose>
        <p>
          <TextLink href="/account/password-reset">{forgotten}</TextLink>
        </p>
        <p>
          {noAccount} <TextLink href="/account/new">{create}</TextLink>
        </p>
      </Prose>
    </>
  );
}

function WhatHappened({ language, told }: { language: Language; told: Told }): VNode | null {
  const { sessionEnded, refused, inactive, inactiveText, contact } = accountTexts(language).signIn;
  switch (told) {
    case undefined:
      return null;
    case "session-ended":
      return (
        <Notice language={language} tone="warning" announce>
          {sessionEnded}
        </Notice>
      );
    case "refused":
      return (
        <Notice language={language} tone="danger" takesFocus>
          {refused}
        </Notice>
      );
    case "inactive":
      return (
        <Notice language={language} tone="warning" heading={inactive} takesFocus>
          {inactiveText} <TextLink href="/contact">{contact}</TextLink>
        </Notice>
      );
  }
}

import type { ComponentChildren, VNode } from "preact";
import { inWords } from "#platform/forms/in-words.ts";
import type { FieldError } from "#platform/forms/parse-form.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "#ui/button.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";
import { PasswordField } from "./password-fields.tsx";

/** A button that uses a link up, and the password of whoever is not signed in to its account. */
export function ConfirmationForm(props: {
  language: Language;
  action: string;
  title: string;
  lead: string;
  submit: string;
  asksPassword: boolean;
  errors: readonly FieldError[];
  children?: ComponentChildren;
}): VNode {
  const { language, title, lead, asksPassword } = props;
  const texts = accountTexts(language);
  const errors = inWords(props.errors, { password: { empty: texts.noPassword, wrong: texts.wrongPassword } });
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      <Form action={props.action}>
        <ErrorSummary language={language} errors={errors} />
        {asksPassword && <PasswordField language={language} errors={errors} />}
        <Actions>
          <Button>{props.submit}</Button>
        </Actions>
      </Form>
      {props.children}
    </>
  );
}

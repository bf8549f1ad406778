import type { VNode } from "preact";
import { EIdAgain, type NeededProof, PasswordField } from "#my-pages";
import type { Language } from "#platform/text/texts.ts";
import { daysLater } from "#platform/time/days.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Prose, Section } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { monthLater } from "../engine/month-later.ts";
import { choosingAddress, requestAddress, requestPath } from "./own-addresses.ts";
import type { OwnChoices } from "./own-choices.ts";
import type { OwnRemovalParts } from "./own-removal-parts.ts";
import { requestTexts } from "./request-texts.ts";

type Props = {
  language: Language;
  now: Date;
  parts: Pick<OwnRemovalParts, "eId" | "waitDays">;
  choices: OwnChoices;
  /** How the person is to show that it is they. */
  needs: NeededProof;
  errors: readonly FieldError[];
  typed: string;
};

/** When it would be done and answered, the verb to type, and the proof that it takes. */
export function Confirming(props: Props): VNode {
  const { language, now, parts, choices, needs } = props;
  const texts = requestTexts(language);
  const today = stockholmDate(now);
  const day = (date: Parameters<typeof formatDate>[0]) => formatDate(date, language, "text");
  return (
    <>
      <Section id="confirm" heading={texts.confirm}>
        <Prose>
          <ul>
            <li>{texts.answer(day(monthLater(today)))}</li>
            <li>{parts.waitDays === 0 ? texts.final : texts.waits(day(daysLater(today, parts.waitDays)))}</li>
            <li>{texts.stays}</li>
          </ul>
        </Prose>
      </Section>
      {needs !== "e-id" ? (
        <ConfirmingForm {...props} />
      ) : (
        <EIdAgain
          language={language}
          eId={parts.eId}
          here={requestAddress(choices)}
          back={choosingAddress(choices)}
        />
      )}
    </>
  );
}

function ConfirmingForm({ language, choices, needs, errors, typed }: Props): VNode {
  const texts = requestTexts(language);
  const { account } = choices;
  const isPasswordForgotten = errors.length > 0 && messageFor(errors, "password") === undefined;
  return (
    <Form action={requestPath} wholePage>
      <ErrorSummary language={language} errors={errors} />
      {Object.entries(choices).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="confirmation"
        label={texts.confirmLabel[account]}
        error={messageFor(errors, "confirmation")}
        value={typed}
        width="medium"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
      />
      {needs === "password" && (
        <PasswordField
          language={language}
          errors={errors}
          {...(isPasswordForgotten && { help: texts.passwordAgain })}
        />
      )}
      <Actions>
        <Button variant="danger">{texts.submit[account]}</Button>
        <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
      </Actions>
    </Form>
  );
}

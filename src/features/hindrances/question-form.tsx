import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Button } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Select } from "#ui/select.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Askable } from "./askable.queries.ts";
import { choicesAmong } from "./asked.ts";
import { hindranceTexts } from "./hindrance-texts.ts";
import type { Typed } from "./reading.ts";

/** Asks by HSA-id, sent so that it stands in no address. */
export function QuestionForm(props: {
  language: Language;
  action: string;
  askable: readonly Askable[];
  today: LocalDate;
  typed: Typed;
  errors: readonly FieldError[];
  autofocus: boolean;
}): VNode {
  const { language, typed, errors } = props;
  const texts = hindranceTexts(language);
  return (
    <Form action={props.action} wholePage>
      <ErrorSummary language={language} errors={errors} />
      <TextField
        name="hsaId"
        label={texts.hsaId}
        help={texts.hsaIdHelp}
        value={typed.hsaId}
        error={messageFor(errors, "hsaId")}
        width="medium"
        // the browser's own would be the asker's
        autocomplete="off"
        spellcheck="false"
        autocapitalize="characters"
        autofocus={props.autofocus}
      />
      <WhatSelect {...props} chosen={typed.what} />
      <Actions>
        <Button>{texts.ask}</Button>
      </Actions>
    </Form>
  );
}

/** What the person does not get at. */
export function WhatSelect(props: {
  language: Language;
  askable: readonly Askable[];
  today: LocalDate;
  chosen: string;
}): VNode {
  return (
    <Select
      name="what"
      label={hindranceTexts(props.language).what}
      choices={choicesAmong(props.askable, props.today, props.language)}
      chosen={props.chosen}
    />
  );
}

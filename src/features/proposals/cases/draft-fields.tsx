import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { TextArea, TextField } from "#ui/text-field.tsx";
import { proposalTexts } from "../proposal-texts.ts";
import type { TypedDraft } from "./draft-form.ts";
import { draftTexts } from "./draft-texts.ts";

/** The form of a draft, new or to be changed. */
export function DraftForm(props: {
  language: Language;
  action: string;
  cancel: string;
  typed: TypedDraft;
  errors: readonly FieldError[];
  /** What else the form carries. */
  children?: ComponentChildren;
}): VNode {
  const { language, typed, errors } = props;
  const texts = draftTexts(language);
  return (
    <Form action={props.action}>
      <ErrorSummary language={language} errors={errors} />
      {props.children}
      <CaseFields {...{ language, typed, errors }} words={texts} rows={14} />
      <Actions>
        <Button>{texts.saveAndPreview}</Button>
        <ButtonLink href={props.cancel}>{proposalTexts(language).cancel}</ButtonLink>
      </Actions>
    </Form>
  );
}

/** What every case has: a heading, and a text. @property words what the fields are called and how they are filled in */
export function CaseFields(props: {
  language: Language;
  words: { readonly titleHelp: string; readonly body: string; readonly bodyHelp: string };
  typed: TypedDraft;
  errors: readonly FieldError[];
  rows: number;
}): VNode {
  const { language, words, typed, errors } = props;
  return (
    <>
      <TextField
        name="title"
        label={draftTexts(language).title}
        help={words.titleHelp}
        value={typed.title}
        error={messageFor(errors, "title")}
        autocomplete="off"
      />
      <TextArea
        name="body"
        label={words.body}
        help={words.bodyHelp}
        value={typed.body}
        rows={props.rows}
        error={messageFor(errors, "body")}
      />
    </>
  );
}

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
      <TextField
        name="title"
        label={texts.title}
        help={texts.titleHelp}
        value={typed.title}
        error={messageFor(errors, "title")}
        autocomplete="off"
      />
      <TextArea
        name="body"
        label={texts.body}
        help={texts.bodyHelp}
        value={typed.body}
        rows={14}
        error={messageFor(errors, "body")}
      />
      <Actions>
        <Button>{texts.saveAndPreview}</Button>
        <ButtonLink href={props.cancel}>{proposalTexts(language).cancel}</ButtonLink>
      </Actions>
    </Form>
  );
}

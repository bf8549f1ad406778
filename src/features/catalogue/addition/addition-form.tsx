import type { ComponentChildren, VNode } from "preact";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { field } from "#platform/forms/parse-form.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { TextField } from "#ui/text-field.tsx";
import { correctionTexts } from "../correction/correction-texts.ts";
import { TextFields } from "../correction/text-fields.tsx";
import { type TypedTexts, textShape } from "../entry-form.ts";
import type { AdditionOutcome } from "./addition.ts";
import { additionTexts } from "./addition-texts.ts";
import { readKey } from "./key.ts";

/** What is asked of a new entry of either kind. */
export const newEntryShape = { ...textShape, key: field(readKey) };

/** A field in which one of these is chosen. */
export function choiceOf<const Values extends readonly string[]>(values: Values) {
  return field((typed): { ok: true; value: Values[number] } | { ok: false; fault: string } => {
    const value = values.find((one) => one === typed);
    return value === undefined ? { ok: false, fault: "missing" } : { ok: true, value };
  });
}

/** The fault of the field that a refusal is about. */
export function faultOf({ kind }: Exclude<AdditionOutcome<string>, { kind: "added" }>): Fault {
  switch (kind) {
    case "name-taken":
      return { field: "name", fault: "taken" };
    case "key-taken":
      return { field: "key", fault: "taken" };
    case "no-key":
      return { field: "key", fault: "needed" };
  }
}

export function faultSentences(language: Language) {
  return { ...correctionTexts(language).faults, ...additionTexts(language).faults };
}

/** The form of a new entry: its texts, what its kind asks for besides, and its key. */
export function AdditionForm(props: {
  language: Language;
  title: string;
  lead: string;
  action: string;
  cancel: string;
  typed: TypedTexts & { readonly key: string };
  errors: readonly FieldError[];
  withAddress: boolean;
  children: ComponentChildren;
}): VNode {
  const { language, title, typed, errors, withAddress } = props;
  const texts = additionTexts(language);
  const shared = correctionTexts(language);
  return (
    <DialogFrame title={title}>
      <p>{props.lead}</p>
      <Form action={props.action}>
        <ErrorSummary language={language} errors={errors} />
        <TextFields {...{ language, typed, errors, withAddress }} />
        {props.children}
        <TextField
          name="key"
          label={texts.key}
          help={texts.keyHelp}
          optional={shared.optional}
          value={typed.key}
          autocomplete="off"
          spellcheck="false"
          autocapitalize="none"
          error={messageFor(errors, "key")}
        />
        <Actions>
          <Button>{texts.add}</Button>
          <ButtonLink href={props.cancel} closes="dialog">
            {shared.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </DialogFrame>
  );
}

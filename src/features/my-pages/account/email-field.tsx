import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { accountTexts } from "./account-texts.ts";

/** `username` where it is what one signs in with, so that a password manager keeps the two together. */
export function EmailField(props: {
  language: Language;
  errors: readonly FieldError[];
  value: string;
  autocomplete: "email" | "username";
  label?: string;
  autofocus?: boolean;
}): VNode {
  const { language, errors, value, autocomplete, autofocus = false } = props;
  return (
    <TextField
      name="email"
      label={props.label ?? accountTexts(language).email}
      type="email"
      autocomplete={autocomplete}
      spellcheck="false"
      value={value}
      error={messageFor(errors, "email")}
      autofocus={autofocus}
    />
  );
}

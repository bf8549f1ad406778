import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { accountTexts } from "./account-texts.ts";

type Shown = { language: Language; errors: readonly FieldError[]; autofocus?: boolean };

/** The password that somebody has. What was typed is never sent back (ASVS 6.2.6, 6.2.7: masked, can be pasted). */
export function PasswordField({
  language,
  errors,
  autofocus = false,
  help,
}: Shown & { help?: string }): VNode {
  return (
    <TextField
      name="password"
      label={accountTexts(language).password}
      help={help}
      type="password"
      autocomplete="current-password"
      error={messageFor(errors, "password")}
      autofocus={autofocus}
    />
  );
}

/** The password that somebody chooses, with what makes a good one; and, after a fault elsewhere, that it is typed anew. */
export function NewPasswordField(
  props: Shown & { name?: "password" | "newPassword"; label?: string },
): VNode {
  const { language, errors, autofocus = false, name = "password" } = props;
  const texts = accountTexts(language);
  const error = messageFor(errors, name);
  const isToBeTypedAnew = error === undefined && errors.length > 0;
  return (
    <TextField
      name={name}
      label={props.label ?? texts.password}
      help={isToBeTypedAnew ? `${texts.passwordAgain} ${texts.newPasswordHelp}` : texts.newPasswordHelp}
      type="password"
      autocomplete="new-password"
      error={error}
      autofocus={autofocus}
    />
  );
}

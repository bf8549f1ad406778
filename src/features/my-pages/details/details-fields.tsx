import type { VNode } from "preact";
import { type DetailName, detailLabels, type TypedDetails } from "#external-users";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField, type TextFieldProps } from "#ui/text-field.tsx";
import { uiTexts } from "#ui/texts.ts";

const texts = defineTexts({
  sv: {
    displayName:
      "Det namn som andra ser, till exempel vid dina kommentarer. Det behöver inte vara ditt riktiga.",
    personalNumber:
      "Tio eller tolv siffror. Det är overifierat tills du har legitimerat dig. Ingen annan ser det, och varje gång någon hos oss tar fram det sparas vem det var.",
  },
  en: {
    displayName: "The name that others see, at your comments for instance. It need not be your real one.",
    personalNumber:
      "Ten or twelve digits. It is unverified until you have identified yourself. Nobody else sees it, and each time that somebody of ours takes it out it is noted who.",
  },
});

type Shown = { language: Language; typed: TypedDetails; errors: readonly FieldError[] };

/** The names, which every account has. */
export function NameFields(props: Shown & { autofocus?: boolean }): VNode {
  return (
    <>
      <Detail {...props} name="givenName" autocomplete="given-name" autofocus={props.autofocus ?? false} />
      <Detail {...props} name="familyName" autocomplete="family-name" />
      <Detail
        {...props}
        name="displayName"
        autocomplete="nickname"
        help={texts(props.language).displayName}
        autofocus={false}
      />
    </>
  );
}

/** Address and telephone, which nobody has to give. */
export function ContactFields(props: Shown): VNode {
  const { optional } = uiTexts(props.language);
  return (
    <>
      <Detail {...props} name="streetAddress" autocomplete="address-line1" optional={optional} />
      <Detail
        {...props}
        name="postalCode"
        autocomplete="postal-code"
        optional={optional}
        inputmode="numeric"
        width="short"
      />
      <Detail {...props} name="town" autocomplete="address-level2" optional={optional} width="medium" />
      <Detail {...props} name="telephone" autocomplete="tel" optional={optional} type="tel" width="medium" />
    </>
  );
}

/** The number, which is not asked for once it is verified. */
export function PersonalNumberField(props: Shown): VNode {
  const { optional } = uiTexts(props.language);
  const { personalNumber } = texts(props.language);
  return (
    <Detail
      {...props}
      name="personalNumber"
      autocomplete="off"
      optional={optional}
      help={personalNumber}
      width="medium"
      spellcheck="false"
    />
  );
}

function Detail({
  language,
  typed,
  errors,
  ...field
}: Shown & Omit<TextFieldProps, "label" | "value" | "error"> & { name: DetailName }): VNode {
  const { name, help, optional, type, autocomplete, inputmode, width, autofocus } = field;
  return (
    <TextField
      name={name}
      label={detailLabels(language)[name]}
      value={typed[name]}
      error={messageFor(errors, name)}
      autocomplete={autocomplete}
      spellcheck="false"
      {...(help !== undefined && { help })}
      {...(optional !== undefined && { optional })}
      {...(type !== undefined && { type })}
      {...(inputmode !== undefined && { inputmode })}
      {...(width !== undefined && { width })}
      {...(autofocus && { autofocus })}
    />
  );
}

import type { VNode } from "preact";
import { describedBy, Field, type FieldProps } from "./field.tsx";

/** As attributes, one object each: the types of the view library tell inputs apart by their type. */
const inputTypes = {
  text: { type: "text" },
  email: { type: "email" },
  tel: { type: "tel" },
  date: { type: "date" },
  password: { type: "password" },
} as const;

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: keyof typeof inputTypes;
  /** The purpose of the field as the HTML standard names it, or "off" for what concerns somebody else. */
  autocomplete: string;
  inputmode?: "text" | "email" | "numeric" | "tel";
  /** Rough number of characters the answer has; the width of the field follows it. */
  width?: "short" | "medium" | "full";
  spellcheck?: "false";
  autocapitalize?: "none" | "characters" | "words";
  autofocus?: boolean;
};

export function TextField(props: TextFieldProps): VNode {
  return (
    <Field {...fieldOf(props)}>
      <input
        class="ds-input b-input"
        data-width={props.width ?? "full"}
        id={props.id ?? props.name}
        name={props.name}
        {...inputTypes[props.type ?? "text"]}
        value={props.value ?? ""}
        autocomplete={props.autocomplete}
        inputMode={props.inputmode}
        autocapitalize={props.autocapitalize}
        spellcheck={props.spellcheck === "false" ? false : undefined}
        autofocus={props.autofocus}
        required={props.optional === undefined}
        {...describedBy(props)}
      />
    </Field>
  );
}

export function TextArea(
  props: FieldProps & { value?: string | undefined; rows?: number; autocomplete?: string },
): VNode {
  return (
    <Field {...fieldOf(props)}>
      <textarea
        class="ds-input b-input"
        id={props.id ?? props.name}
        name={props.name}
        rows={props.rows ?? 4}
        autocomplete={props.autocomplete ?? "off"}
        {...describedBy(props)}
      >
        {props.value ?? ""}
      </textarea>
    </Field>
  );
}

export function fieldOf(props: FieldProps): FieldProps {
  const { name, label, id, help, error, optional } = props;
  return { name, label, id, help, error, optional };
}

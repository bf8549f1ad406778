import type { VNode } from "preact";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { fieldOf } from "./text-field.tsx";

export function Select(
  props: FieldProps & {
    choices: readonly { value: string; label: string }[];
    chosen?: string | undefined;
    autocomplete?: string;
    /** Id of the form it belongs to, when it stands outside it. */
    form?: string | undefined;
  },
): VNode {
  return (
    <Field {...fieldOf(props)}>
      <select
        class="ds-input b-select"
        id={props.id ?? props.name}
        name={props.name}
        form={props.form}
        autocomplete={props.autocomplete}
        {...describedBy(props)}
      >
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.value === props.chosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

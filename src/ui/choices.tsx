import type { ComponentChildren, VNode } from "preact";
import { describedBy, ErrorMessage, type FieldProps } from "./field.tsx";

export type Choice = { value: string; label: ComponentChildren; help?: ComponentChildren };

type GroupProps = FieldProps & {
  choices: readonly Choice[];
  /** Id of the form the choices belong to, when they stand outside it. */
  form?: string | undefined;
};

/** Several of several. The first box has the group's id, so that an error summary can link to it. */
export function CheckboxGroup(props: GroupProps & { chosen: readonly string[] }): VNode {
  return <Group {...props} type="checkbox" chosen={props.chosen} />;
}

/** One of several. */
export function RadioGroup(props: GroupProps & { chosen?: string | undefined }): VNode {
  return <Group {...props} type="radio" chosen={props.chosen === undefined ? [] : [props.chosen]} />;
}

function Group(props: GroupProps & { type: "checkbox" | "radio"; chosen: readonly string[] }): VNode {
  const id = props.id ?? props.name;
  const described = describedBy(props);
  return (
    <fieldset class="ds-fieldset b-choices" aria-describedby={described["aria-describedby"]}>
      <legend class="ds-label">
        {props.label}
        {props.optional && <span class="b-optional"> ({props.optional})</span>}
      </legend>
      {props.help && (
        <div class="b-help" id={`${id}-help`}>
          {props.help}
        </div>
      )}
      {props.error && <ErrorMessage id={`${id}-error`} message={props.error} />}
      {props.choices.map((choice, index) => (
        <ChoiceBox
          id={index === 0 ? id : `${id}-${choice.value}`}
          type={props.type}
          name={props.name}
          form={props.form}
          choice={choice}
          checked={props.chosen.includes(choice.value)}
          invalid={described["aria-invalid"]}
        />
      ))}
    </fieldset>
  );
}

function ChoiceBox(props: {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  form: string | undefined;
  choice: Choice;
  checked: boolean;
  invalid: "true" | undefined;
}): VNode {
  const { id, choice } = props;
  return (
    <div class="ds-field b-choice">
      <input
        class="ds-input"
        id={id}
        type={props.type}
        name={props.name}
        form={props.form}
        value={choice.value}
        checked={props.checked}
        aria-invalid={props.invalid}
        aria-describedby={choice.help ? `${id}-about` : undefined}
      />
      <label class="ds-label" for={id}>
        {choice.label}
      </label>
      {choice.help && (
        <div class="b-help" id={`${id}-about`}>
          {choice.help}
        </div>
      )}
    </div>
  );
}

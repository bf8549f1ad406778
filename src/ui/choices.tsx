import type { ComponentChildren, VNode } from "preact";
import { describedBy, ErrorMessage, type FieldProps } from "./field.tsx";

export type Choice = {
  value: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  /** Those that stand below it, drawn further in; they are meant together with it. */
  below?: readonly Choice[] | undefined;
  /** What is asked for besides, by whoever makes this choice; shown below it, and only while it is made. */
  reveals?: ComponentChildren;
  /**
   * What is chosen in other groups because of it, as values by name, as long as nobody has chosen there; by script only.
   * The form has a `TouchedField`.
   */
  suggests?: Readonly<Record<string, string>> | undefined;
};

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
        <>
          <ChoiceWithBelow
            id={index === 0 ? id : `${id}-${choice.value}`}
            type={props.type}
            name={props.name}
            form={props.form}
            choice={choice}
            chosen={props.chosen}
            invalid={described["aria-invalid"]}
          />
          {choice.reveals && <div class="b-choices__reveals">{choice.reveals}</div>}
        </>
      ))}
    </fieldset>
  );
}

type BoxProps = {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  form: string | undefined;
  choice: Choice;
  chosen: readonly string[];
  invalid: "true" | undefined;
};

function ChoiceWithBelow(props: BoxProps): VNode {
  const { below = [] } = props.choice;
  if (below.length === 0) return <ChoiceBox {...props} />;
  return (
    <>
      <ChoiceBox {...props} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say its legend before every box, once more */}
      <div class="b-choices__below" role="group" aria-labelledby={`${props.id}-label`}>
        {below.map((choice) => (
          <ChoiceWithBelow {...props} id={`${props.name}-${choice.value}`} choice={choice} />
        ))}
      </div>
    </>
  );
}

function ChoiceBox({ id, type, name, form, choice, chosen, invalid }: BoxProps): VNode {
  return (
    <div class="ds-field b-choice">
      <input
        class="ds-input"
        id={id}
        type={type}
        name={name}
        form={form}
        value={choice.value}
        checked={chosen.includes(choice.value)}
        aria-invalid={invalid}
        aria-describedby={choice.help ? `${id}-about` : undefined}
        data-suggests={choice.suggests && new URLSearchParams(choice.suggests).toString()}
      />
      <label class="ds-label" for={id} id={choice.below?.length ? `${id}-label` : undefined}>
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

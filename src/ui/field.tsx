import type { ComponentChildren, VNode } from "preact";

/** One thing wrong with one field, in words for the person who filled it in. */
export type FieldError = { field: string; message: string };

export function messageFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

export type FieldProps = {
  name: string;
  label: string;
  /** Defaults to the name; errors in a summary link to it. */
  id?: string | undefined;
  help?: ComponentChildren;
  error?: string | undefined;
  /** The word that marks the field as optional, in the page's language; required is the norm. */
  optional?: string | undefined;
};

/** Label above, help under the label, error between help and input: the same order for every kind of field. */
export function Field(props: FieldProps & { children: ComponentChildren }): VNode {
  const id = props.id ?? props.name;
  return (
    <div class="ds-field b-field" data-invalid={props.error ? "" : undefined}>
      <label class="ds-label" for={id}>
        {props.label}
        {props.optional && <span class="b-optional"> ({props.optional})</span>}
      </label>
      {props.help && (
        <div class="b-help" id={`${id}-help`}>
          {props.help}
        </div>
      )}
      {props.error && <ErrorMessage id={`${id}-error`} message={props.error} />}
      {props.children}
    </div>
  );
}

export function ErrorMessage({ id, message }: { id: string; message: string }): VNode {
  return (
    <p class="ds-validation-message" id={id}>
      {message}
    </p>
  );
}

/** The attributes that tie an input to its help and error. */
export function describedBy(props: {
  id?: string | undefined;
  name: string;
  help?: unknown;
  error?: string | undefined;
}) {
  const id = props.id ?? props.name;
  const ids = [props.help ? `${id}-help` : "", props.error ? `${id}-error` : ""].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": props.error ? ("true" as const) : undefined,
  };
}

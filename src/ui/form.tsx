import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "./field.tsx";
import { uiTexts } from "./texts.ts";

/**
 * A form that is always sent, so that the server can tell every error at once in the page's language:
 * the browser's own checks, which stop at the first, are off.
 */
export function Form(props: {
  action: string;
  method?: "post" | "get";
  id?: string;
  /** Whether the answer is a page of its own that no script remembers, such as one that shows a secret once. */
  wholePage?: boolean;
  /** Whether files can be sent along. */
  files?: boolean;
  /** Whether it has groups of fields side by side. */
  wide?: boolean;
  /**
   * What somebody is asked who leaves the page with changes that are not saved, and whether the fields hold some from
   * the start, as after an error. Only where scripts run.
   */
  unsaved?: { warning: string; fromStart: boolean };
  children: ComponentChildren;
}): VNode {
  return (
    <form
      class="b-form"
      data-wide={props.wide ? "" : undefined}
      id={props.id}
      action={props.action}
      method={props.method ?? "post"}
      encType={props.files ? "multipart/form-data" : undefined}
      data-unsaved={props.unsaved?.warning}
      data-changed={props.unsaved?.fromStart ? "" : undefined}
      data-turbo={props.wholePage ? "false" : undefined}
      noValidate
    >
      {props.children}
    </form>
  );
}

/** The row of buttons that ends a form or a dialog; the main one first. */
export function Actions({ children }: { children: ComponentChildren }): VNode {
  return <div class="b-actions">{children}</div>;
}

/** Everything that is wrong, each line a link down to its field. Stands first in the form; takes the focus. */
export function ErrorSummary(props: {
  language: Language;
  errors: readonly FieldError[];
  heading?: string;
}): VNode | null {
  if (props.errors.length === 0) return null;
  return (
    <div class="ds-error-summary b-error-summary" role="alert" tabIndex={-1} data-autofocus="">
      <h2 class="ds-heading">{props.heading ?? uiTexts(props.language).errorSummary}</h2>
      <ul class="b-plain-list">
        {props.errors.map((error) => (
          <li>
            <a class="ds-link" href={`#${error.field}`} data-turbo="false">
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A heading over several fields that belong together. */
export function Fieldset(props: {
  legend: string;
  help?: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  return (
    <fieldset class="ds-fieldset b-fieldset">
      <legend class="ds-label">{props.legend}</legend>
      {props.help && <div class="b-help">{props.help}</div>}
      {props.children}
    </fieldset>
  );
}

/** Groups of fields beside each other, as many as there is room for. */
export function SideBySide({ children }: { children: ComponentChildren }): VNode {
  return <div class="b-side-by-side">{children}</div>;
}

import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { uiTexts } from "./texts.ts";

export type NoticeTone = "info" | "success" | "warning" | "danger";

/**
 * Something the reader should know. `announce` is for what has just happened ("Användaren är sparad.");
 * a notice that is simply part of the page is not read out. `takesFocus` is for what has to be read before going on.
 */
export function Notice(props: {
  language: Language;
  tone?: NoticeTone;
  heading?: string;
  announce?: boolean;
  takesFocus?: boolean;
  children: ComponentChildren;
}): VNode {
  const tone = props.tone ?? "info";
  return (
    <div
      class="ds-alert b-notice"
      data-color={tone}
      role={props.announce ? "status" : undefined}
      {...(props.takesFocus && { tabIndex: -1, autofocus: true })}
    >
      <span class="ds-sr-only">{uiTexts(props.language).notice[tone]}: </span>
      {props.heading && (
        <h2 class="ds-heading" data-size="2xs">
          {props.heading}
        </h2>
      )}
      <div>{props.children}</div>
    </div>
  );
}

/** Nothing to show: one sentence that says why, and what one can do about it. */
export function EmptyState(props: { sentence: ComponentChildren; next?: ComponentChildren }): VNode {
  return (
    <div class="b-empty">
      <p>{props.sentence}</p>
      {props.next && <div class="b-empty__next">{props.next}</div>}
    </div>
  );
}

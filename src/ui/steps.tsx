import type { ComponentChildren, VNode } from "preact";

/** One of several that come one after the other, and how it stands with it: a mark that says so in words. */
export type Step = {
  readonly name: ComponentChildren;
  readonly mark: VNode;
  readonly text?: ComponentChildren;
  /** The one to look at. */
  readonly stands?: "out";
};

/** What comes one after the other, each with its number, its mark and a sentence. */
export function Steps({ steps }: { steps: readonly Step[] }): VNode {
  return (
    <ol class="b-steps">
      {steps.map(({ name, mark, text, stands }) => (
        <li data-stands={stands}>
          <div class="b-steps__name">
            <strong>{name}</strong>
            {mark}
          </div>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}

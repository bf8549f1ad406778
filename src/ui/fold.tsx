import type { ComponentChildren, VNode } from "preact";

/** Something that most readers can do without, behind a word that opens it. */
export function Fold(props: { summary: string; children: ComponentChildren }): VNode {
  return (
    <div class="b-folded">
      <details>
        <summary>{props.summary}</summary>
        {props.children}
      </details>
    </div>
  );
}

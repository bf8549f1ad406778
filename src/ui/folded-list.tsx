import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { uiTexts } from "./texts.ts";

/** A list in a small space: the first few, and "+4 till" that opens the rest. Nothing is left out. */
export function FoldedList(props: {
  language: Language;
  items: readonly ComponentChildren[];
  /** How many stand outside the fold; three as a rule. */
  visible?: number;
  /** Whether the rest is shown from the beginning, because something in it is what one looks for. */
  open?: boolean;
}): VNode | null {
  if (props.items.length === 0) return null;
  const visible = props.visible ?? 3;
  const folded = props.items.slice(visible);
  return (
    <div class="b-folded">
      <Items items={props.items.slice(0, visible)} />
      {folded.length > 0 && (
        <details open={props.open}>
          <summary>{uiTexts(props.language).moreInList(folded.length)}</summary>
          <Items items={folded} />
        </details>
      )}
    </div>
  );
}

function Items({ items }: { items: readonly ComponentChildren[] }): VNode {
  return (
    <ul class="b-plain-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

import type { VNode } from "preact";

/**
 * A text with the found parts marked. What counts as found is the caller's business (folding of letters
 * belongs to the search), given as positions in UTF-16 units, in order, end exclusive, not overlapping.
 */
export function Marked(props: { text: string; found: readonly { start: number; end: number }[] }): VNode {
  const parts: (string | VNode)[] = [];
  let position = 0;
  for (const { start, end } of props.found) {
    parts.push(props.text.slice(position, start), <mark>{props.text.slice(start, end)}</mark>);
    position = end;
  }
  parts.push(props.text.slice(position));
  return <>{parts}</>;
}

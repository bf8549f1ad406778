import type { ComponentChildren, VNode } from "preact";

/** What people have written to each other, one after the other. */
export function Entries({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <ol class="b-entries" aria-label={label}>
      {children}
    </ol>
  );
}

/**
 * One of them: who and when above, acts below. `level` says how far in it stands, from 0; at most 3, and a telephone
 * shows less of it.
 */
export function Entry(props: {
  anchor: string;
  level: number;
  head: ComponentChildren;
  acts?: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  return (
    <li class="b-entry" id={props.anchor} data-level={props.level} tabIndex={-1}>
      <div class="b-entry__head">{props.head}</div>
      {props.children}
      {props.acts && <div class="b-entry__acts">{props.acts}</div>}
    </li>
  );
}

import type { ComponentChildren, VNode } from "preact";

/** What can be done with what a page is about, in a row that wraps where it is narrow. */
export function Toolbar(props: { label: string; children: ComponentChildren }): VNode {
  return (
    <section class="b-toolbar" aria-label={props.label}>
      {props.children}
    </section>
  );
}

import type { ComponentChildren, VNode } from "preact";

/** What a page is about, and beside it on a wide screen what one does about it; on a narrow one that comes first. */
export function WithAside(props: { aside: ComponentChildren; children: ComponentChildren }): VNode {
  return (
    <div class="b-with-aside">
      <div class="b-with-aside__aside">{props.aside}</div>
      <div class="b-with-aside__content">{props.children}</div>
    </div>
  );
}

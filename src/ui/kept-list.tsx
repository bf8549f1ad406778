import type { VNode } from "preact";

/** The field that keeps the way back to a list while a form is sent. @param list the list's query */
export function KeptList({ list }: { list: string }): VNode {
  return <input type="hidden" name="list" value={list} />;
}

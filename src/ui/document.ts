import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A whole page as it is sent. */
export function documentOf(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}`;
}

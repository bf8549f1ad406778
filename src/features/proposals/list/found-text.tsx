import type { VNode } from "preact";
import { foundText } from "#ui/found-text.tsx";

/** Somebody's text with what was searched for marked, set apart so that its script turns nothing around it. */
export function FoundText({ text, word }: { text: string; word: string }): VNode {
  return <bdi>{foundText(text, word)}</bdi>;
}

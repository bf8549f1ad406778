import type { VNode } from "preact";
import { markMatches } from "#platform/text/mark-matches.ts";
import { Marked } from "#ui/marked.tsx";

/** Somebody's text with what was searched for marked, set apart so that its script turns nothing around it. */
export function FoundText({ text, word }: { text: string; word: string }): VNode {
  const stretches = word === "" ? [{ text, found: false }] : markMatches(text, word);
  let end = 0;
  const placed = stretches.map((stretch) => {
    const start = end;
    end += stretch.text.length;
    return { start, end, found: stretch.found };
  });
  return (
    <bdi>
      <Marked text={stretches.map((one) => one.text).join("")} found={placed.filter(({ found }) => found)} />
    </bdi>
  );
}

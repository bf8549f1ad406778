import type { ComponentChildren } from "preact";
import { markMatches, type Stretch } from "#platform/text/mark-matches.ts";
import { Marked } from "./marked.tsx";

/** A text of the list with what somebody searched for marked. */
export function foundText(text: string, word: string): ComponentChildren {
  return shownFinding(find(text, word));
}

/** An address with the place where it is best broken over two lines, which no mark can reach across. */
export function foundEmail(email: string, word: string): ComponentChildren {
  if (word.includes("@")) return foundText(email, word);
  const domain = email.indexOf("@") + 1;
  return (
    <>
      {foundText(email.slice(0, domain), word)}
      <wbr />
      {foundText(email.slice(domain), word)}
    </>
  );
}

/** Where in a text the word stands, to be shown as often as the text is. */
export type Finding = string | readonly Stretch[];

export function find(text: string, word: string): Finding {
  return word === "" ? text : markMatches(text, word);
}

export function isFound(finding: Finding): boolean {
  return typeof finding !== "string" && finding.some(({ found }) => found);
}

export function shownFinding(finding: Finding): ComponentChildren {
  return typeof finding === "string" ? finding : marked(finding);
}

/**
 * Two texts that are searched as one, with a space between, and shown apart: each marked as far as the found text
 * reaches into it, so that a whole name is found.
 */
export function foundPair(
  [first, second]: readonly [string, string],
  word: string,
): [ComponentChildren, ComponentChildren] {
  if (word === "") return [first, second];
  const stretches = markMatches(`${first} ${second}`, word);
  const end = first.normalize("NFC").length;
  return [marked(cut(stretches, 0, end)), marked(cut(stretches, end + 1, Number.POSITIVE_INFINITY))];
}

function cut(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let start = 0;
  return stretches.map(({ text, found }) => {
    const part = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += text.length;
    return { text: part, found };
  });
}

function marked(stretches: readonly Stretch[]): ComponentChildren {
  if (stretches.every(({ found }) => !found)) return stretches.map(({ text }) => text).join("");
  let end = 0;
  const placed = stretches.map(({ text, found }) => {
    const start = end;
    end += text.length;
    return { start, end, found };
  });
  const found = placed.filter((stretch) => stretch.found && stretch.end > stretch.start);
  return <Marked text={stretches.map(({ text }) => text).join("")} found={found} />;
}

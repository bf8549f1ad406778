/** A stretch of somebody's text: words, or an address on the web that may be followed. */
export type Stretch = { readonly text: string; readonly href: string | undefined };

/**
 * Finds the addresses in a text. Only http and https are followed, never an address with a user in it, which is how
 * one host is made to look like another; a host in other letters than ASCII is shown as it is sent (xn--…), so that
 * no letter passes for another.
 */
export function linksIn(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const written = withoutEnding(found);
    const href = addressOf(written);
    if (href === undefined) continue;
    stretches.push(plain(text.slice(position, index)), { text: isAscii(written) ? written : href, href });
    position = index + written.length;
  }
  return [...stretches, plain(text.slice(position))].filter((stretch) => stretch.text !== "");
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu;
const longest = 2000;

/** The full stop, comma or bracket after an address belongs to the sentence around it. */
function withoutEnding(found: string): string {
  let end = found.length;
  // brackets that were opened within the address are part of it
  let unopened = count(found, ")") - count(found, "(");
  for (; end > 0; end -= 1) {
    const last = found[end - 1] ?? "";
    if (last === ")" && unopened <= 0) break;
    if (last === ")") unopened -= 1;
    else if (!".,;:!?'’”*_]}…".includes(last)) break;
  }
  return found.slice(0, end);
}

function count(found: string, sign: string): number {
  return found.split(sign).length - 1;
}

function addressOf(written: string): string | undefined {
  if (written.length > longest || !URL.canParse(written)) return undefined;
  const { href, username, password, hostname } = new URL(written);
  return username === "" && password === "" && hostname.includes(".") ? href : undefined;
}

function isAscii(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

function plain(text: string): Stretch {
  return { text, href: undefined };
}

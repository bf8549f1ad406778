/** A name, as far as the next delimiter (ISO 32000-2, 7.3.5). */
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]{2,127})/g;

/**
 * Which of these names stand in a PDF, its pictures' bytes included, with what is written as `#4A` read as the letter that
 * it is.
 */
export function namesIn(text: string, sought: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: whole, 1: written = "", index } of text.matchAll(name)) {
    const found = written.includes("#") ? decoded(written) : written;
    if (sought.has(found) && (found.length > 3 || hasValue(text, index + whole.length))) names.add(found);
  }
  return names;
}

/** So short a name stands somewhere in a large picture by chance; then nothing follows that could be its value. */
function hasValue(text: string, after: number): boolean {
  return /^[\0\s]*[[<%\d]/.test(text.slice(after, after + 100));
}

function decoded(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

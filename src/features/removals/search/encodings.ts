import type { Pattern } from "./pattern-set.ts";

/** How a value stands where it is found: as people read it, or in a form that no neighbour can be told apart from. */
export type EncodedPattern = Pattern & { readonly encoding: "plain" | "encoded" };

/** Shorter texts in an encoding without word ends would be found in what has nothing to do with them. */
const shortestToEncode = 8;

/**
 * A text as it is, and as HTML, JSON, an address, a form, a mail, UTF-16, base64 and hexadecimal digits write it. Case
 * needs no forms of its own but for letters beyond ASCII; the finding sees to the rest.
 */
export function encodingsOfText(text: string): EncodedPattern[] {
  const bytes = Buffer.from(text);
  const plain = new Set([
    text,
    ...inHtml(text),
    ...inJson(text),
    ...inAddresses(text),
    ...inQuotedPrintable(bytes),
  ]);
  const readable = [...plain].map((written) => ({
    bytes: Buffer.from(written),
    exact: false,
    encoding: "plain" as const,
  }));
  if (bytes.length < shortestToEncode) return readable;
  const utf16 = Buffer.from(text, "utf16le");
  const wide = [utf16, Buffer.from(utf16).swap16()].flatMap((units) => [
    { bytes: units, exact: false, encoding: "encoded" as const },
    ...digits(units),
  ]);
  return [...readable, ...wide, ...inBase64(bytes), ...digits(bytes)];
}

/** Bytes as they are, in base64 and in hexadecimal digits. */
export function encodingsOfBytes(bytes: Buffer): EncodedPattern[] {
  if (bytes.length < shortestToEncode) return [];
  return [{ bytes, exact: true, encoding: "encoded" }, ...inBase64(bytes), ...digits(bytes)];
}

function inHtml(text: string): string[] {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = escaped.replaceAll('"', "&quot;");
  const numbered = [...quoted]
    .map((character) => (character > "~" ? numeric(character) : character))
    .join("");
  return [escaped, quoted, quoted.replaceAll("'", "&#39;"), quoted.replaceAll("'", "&#x27;"), numbered];
}

function numeric(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function inJson(text: string): string[] {
  const quoted = JSON.stringify(text).slice(1, -1);
  const ascii = quoted.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [quoted, ascii];
}

function inAddresses(text: string): string[] {
  if (!text.isWellFormed()) return [];
  const component = encodeURIComponent(text);
  const form = new URLSearchParams({ "": text }).toString().slice(1);
  return [component, encodeURI(text), form, component.replaceAll("%20", "+")];
}

/** As the body of a mail has it, and as a header (RFC 2045 §6.7, RFC 2047 §4.2). */
function inQuotedPrintable(bytes: Buffer): string[] {
  const written = [...bytes].map((byte) =>
    byte >= 32 && byte <= 126 && byte !== 61 ? String.fromCharCode(byte) : `=${hex(byte)}`,
  );
  const body = written.join("");
  return [body, body.replaceAll(" ", "_"), body.replaceAll("@", "=40").replaceAll(" ", "_")];
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

/** The part of each of the three alignments that does not depend on what stands before and after. */
function inBase64(bytes: Buffer): EncodedPattern[] {
  const cores = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const whole = padded.toString("base64").replace(/=+$/, "");
    const end = padded.length % 3 === 0 ? whole.length : whole.length - 1;
    return whole.slice(Math.ceil((offset * 4) / 3), end);
  });
  const both = new Set(cores.flatMap((core) => [core, core.replaceAll("+", "-").replaceAll("/", "_")]));
  return [...both]
    .filter((core) => core.length >= shortestToEncode)
    .map((core) => ({ bytes: Buffer.from(core), exact: true, encoding: "encoded" }));
}

function digits(bytes: Buffer): EncodedPattern[] {
  return [{ bytes: Buffer.from(bytes.toString("hex")), exact: false, encoding: "encoded" }];
}

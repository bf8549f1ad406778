import { type DocumentType, extensions } from "./document.ts";

const longest = 100;

/** What only programs see, what turns writing round, and what no file can be called on one system or another. */
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const unusable = /["*/:<>?\\|]/g;

/**
 * What a file is called once it is kept: the last part of what the browser said, without anything that hides or misleads, and
 * with the ending of what it is. A name is never refused: whoever has chosen a file has often not chosen its name.
 * @param otherwise where nothing is left
 */
export function tidyFileName(said: string, type: DocumentType, otherwise: string): string {
  const base = asTyped(said)
    .split(/[/\\]/)
    .at(-1)
    ?.normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(invisible, "")
    .replace(unusable, "_")
    .replace(/\.[a-z][a-z0-9]{0,4}$/i, "")
    .replace(/^[. ]+|[. ]+$/g, "");
  const ending = `.${extensions[type]}`;
  const cut = [...(base || otherwise)]
    .slice(0, longest - ending.length)
    .join("")
    .trimEnd();
  return cut + ending;
}

/** Browsers write these three so in a form (HTML standard, multipart form data). */
function asTyped(said: string): string {
  return said.replace(/%0A|%0D/gi, " ").replaceAll("%22", '"');
}

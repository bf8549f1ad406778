import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** A part of the font: the letters it holds, as a CSS unicode-range, and its file. */
export type FontPart = { name: string; range: string; body: Buffer };

/**
 * Inter, cut into alphabets by its publisher. A browser fetches only the parts a page has letters of;
 * "latin" is the one every page needs. Variable: one file holds every weight.
 */
export async function readFont(): Promise<FontPart[]> {
  const require = createRequire(import.meta.url);
  const ranges: Record<string, string> = JSON.parse(
    await readFile(require.resolve("@fontsource-variable/inter/unicode.json"), "utf8"),
  );
  return Promise.all(
    Object.entries(ranges).map(async ([name, range]) => {
      const file = require.resolve(`@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`);
      return { name, range, body: await readFile(file) };
    }),
  );
}

export function fontFaces(parts: readonly { range: string; path: string }[]): string {
  return parts
    .map(
      ({ range, path }) =>
        `@font-face{font-family:"Inter Variable";font-style:normal;font-weight:100 900;font-display:swap;` +
        `src:url("${path}") format("woff2");unicode-range:${range}}`,
    )
    .join("\n");
}

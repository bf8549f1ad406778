import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The parts of the design system that the components use; the rest would only be weight. */
const base = ["base", "heading", "paragraph", "label", "validation-message"];
const components = [
  "link",
  "button",
  "field",
  "fieldset",
  "input",
  "alert",
  "tag",
  "card",
  "dialog",
  "table",
];
const alsoComponents = ["error-summary", "breadcrumbs", "skip-link"];

/**
 * One stylesheet in layers: what comes later wins whatever its selectors look like, so our own rules never
 * have to shout down the design system's.
 */
export async function buildStylesheet(fonts: { latin: string; latinExtended: string }): Promise<string> {
  const theme = await readFile(new URL("./theme/behorig.css", import.meta.url), "utf8");
  const parts = [
    "@layer ds.theme, ds.base, ds.components, behorig;",
    fontFaces(fonts),
    theme.replace(/^@charset[^;]*;/, ""),
    inLayer("ds.base", await Promise.all(base.map(readDesignSystem))),
    inLayer("ds.components", await Promise.all([...components, ...alsoComponents].map(readDesignSystem))),
    inLayer("behorig", await readOwn()),
  ];
  return withoutComments(parts.join("\n"));
}

/** Inter is variable: one file holds every weight. The extended letters load only where a page has them. */
function fontFaces(fonts: { latin: string; latinExtended: string }): string {
  const face = (path: string, range: string) =>
    `@font-face{font-family:"Inter Variable";font-style:normal;font-weight:100 900;font-display:swap;` +
    `src:url("${path}") format("woff2");unicode-range:${range}}`;
  return [
    face(
      fonts.latinExtended,
      "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    ),
    face(
      fonts.latin,
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    ),
  ].join("\n");
}

function readDesignSystem(part: string): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve(`@digdir/designsystemet-css/${part}.css`), "utf8");
}

async function readOwn(): Promise<string[]> {
  const folder = new URL("./styles/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  return Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
}

function inLayer(name: string, parts: readonly string[]): string {
  return `@layer ${name} {\n${parts.join("\n")}\n}`;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\n\s*/g, "\n");
}

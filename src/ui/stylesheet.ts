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
export async function buildStylesheet(fontFaces: string): Promise<string> {
  const theme = await readFile(new URL("./theme/behorig.css", import.meta.url), "utf8");
  const parts = [
    "@layer ds.theme, ds.base, ds.components, behorig;",
    fontFaces,
    theme.replace(/^@charset[^;]*;/, ""),
    inLayer("ds.base", await Promise.all(base.map(readDesignSystem))),
    inLayer("ds.components", await Promise.all([...components, ...alsoComponents].map(readDesignSystem))),
    inLayer("behorig", await readOwn()),
  ];
  return withoutComments(parts.join("\n"));
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

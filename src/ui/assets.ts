import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fontFaces, readFont } from "./font.ts";
import { buildStylesheet } from "./stylesheet.ts";

/** A file the browser may keep for ever: its address changes when its content does. */
type Asset = {
  path: string;
  type: string;
  body: Buffer;
  /** Missing where compressing gains nothing (fonts). */
  compressed?: { brotli: Buffer; gzip: Buffer };
};

export type Assets = {
  stylesheet: string;
  script: string;
  icon: string;
  font: string;
  files: readonly Asset[];
};

/** Reads and compresses everything the pages load besides themselves. Run once, at start. */
export async function buildAssets(): Promise<Assets> {
  const fonts = (await readFont()).map((part) => ({
    ...part,
    path: pathOf(`inter-${part.name}`, "woff2", part.body),
  }));
  const font = fonts.find((part) => part.name === "latin");
  if (font === undefined) throw new Error("The installed font has no Latin letters.");
  const [stylesheet, script, icon] = await Promise.all([
    textAsset(
      "behorig",
      "css",
      "text/css; charset=utf-8",
      Buffer.from(await buildStylesheet(fontFaces(fonts))),
    ),
    textAsset("behorig", "js", "text/javascript; charset=utf-8", await readScript()),
    textAsset("icon", "svg", "image/svg+xml", await readFile(new URL("./images/icon.svg", import.meta.url))),
  ]);
  const fontFiles = fonts.map(({ path, body }) => ({ path, type: "font/woff2", body }));
  return {
    stylesheet: stylesheet.path,
    script: script.path,
    icon: icon.path,
    font: font.path,
    files: [stylesheet, script, icon, ...fontFiles],
  };
}

/** Turbo and our own enhancements in one file: each is a function called at once, so they can stand in a row. */
async function readScript(): Promise<Buffer> {
  const turbo = createRequire(import.meta.url).resolve("@hotwired/turbo/dist/turbo.es2017-umd.js");
  const parts = await Promise.all([
    readFile(turbo),
    readFile(new URL("./script/behorig.js", import.meta.url)),
    readFile(new URL("./script/list.js", import.meta.url)),
    readFile(new URL("./script/unsaved.js", import.meta.url)),
    readFile(new URL("./script/suggestions.js", import.meta.url)),
    readFile(new URL("./script/following.js", import.meta.url)),
    readFile(new URL("./script/session.js", import.meta.url)),
  ]);
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n;\n")]));
}

async function textAsset(name: string, extension: string, type: string, body: Buffer): Promise<Asset> {
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { path: pathOf(name, extension, body), type, body, compressed: { brotli, gzip: zipped } };
}

function pathOf(name: string, extension: string, body: Buffer): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return `/assets/${name}.${hash}.${extension}`;
}

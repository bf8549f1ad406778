import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { buildStylesheet } from "./stylesheet.ts";

/** A file the browser may keep for ever: its address changes when its content does. */
export type Asset = {
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
  const [latin, latinExtended, icon, script] = await Promise.all([
    fontAsset("latin"),
    fontAsset("latin-ext"),
    readFile(new URL("./images/icon.svg", import.meta.url)).then((body) =>
      textAsset("icon", "svg", "image/svg+xml", body),
    ),
    readScript().then((body) => textAsset("behorig", "js", "text/javascript; charset=utf-8", body)),
  ]);
  const css = await buildStylesheet({ latin: latin.path, latinExtended: latinExtended.path });
  const stylesheet = await textAsset("behorig", "css", "text/css; charset=utf-8", Buffer.from(css));
  return {
    stylesheet: stylesheet.path,
    script: script.path,
    icon: icon.path,
    font: latin.path,
    files: [stylesheet, script, icon, latin, latinExtended],
  };
}

/** Turbo and our own enhancements in one file: each is a function called at once, so they can stand in a row. */
async function readScript(): Promise<Buffer> {
  const turbo = createRequire(import.meta.url).resolve("@hotwired/turbo/dist/turbo.es2017-umd.js");
  const parts = await Promise.all([
    readFile(turbo),
    readFile(new URL("./script/behorig.js", import.meta.url)),
  ]);
  return Buffer.concat([parts[0], Buffer.from("\n;\n"), parts[1]]);
}

async function fontAsset(subset: "latin" | "latin-ext"): Promise<Asset> {
  const name = `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`;
  const body = await readFile(createRequire(import.meta.url).resolve(name));
  return { path: pathOf(`inter-${subset}`, "woff2", body), type: "font/woff2", body };
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

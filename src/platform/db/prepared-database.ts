import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../../node_modules/.cache/behorig/", import.meta.url));

/** Which PGlite is installed: a database that was made by another is not opened. */
export function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")).version;
}

/** Where the installation keeps an empty embedded database: beside the packages, with which it goes. */
function preparedFile(): string {
  return join(cache, `empty-database-${pgliteVersion()}.tar`);
}

/** The empty embedded database that installing has laid by, where it has: making one takes seconds. */
export async function preparedDatabase(file = preparedFile()): Promise<Blob | undefined> {
  return existsSync(file) ? await openAsBlob(file) : undefined;
}

/** Lays `empty`, a snapshot, by for every new folder. Whole or not at all, also when it is broken off. */
export async function prepareDatabase(empty: Blob, file = preparedFile()): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await empty.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
}

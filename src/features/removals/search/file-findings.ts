import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ValueKind } from "../known-values.ts";
import { placesIn, type SoughtSet } from "./table-findings.ts";
import { standsAlone } from "./word-ends.ts";

/** A file, or a folder with all that is in it, that the program writes outside the database. */
export type SearchedFile = {
  readonly path: string;
  /** How results call it; a file within a folder adds its own path. */
  readonly name: string;
  /** Within a folder: what is passed over because it is the database itself. */
  readonly without?: string;
  /** Kinds of values that it holds for a purpose of its own. */
  readonly mayHold?: readonly ValueKind[];
};

export type FileToSearch = Pick<SearchedFile, "path" | "name" | "mayHold">;

/** The files that there are: one that was never written holds nothing. A file named twice is searched once. */
export async function filesIn(searched: readonly SearchedFile[]): Promise<FileToSearch[]> {
  const files = new Map<string, FileToSearch>();
  for (const { path, name, without, mayHold } of searched) {
    const found = await statOrNothing(path);
    if (found?.isFile() && !files.has(path)) files.set(path, { path, name, ...(mayHold && { mayHold }) });
    if (!found?.isDirectory()) continue;
    for await (const file of filesUnder(path, without)) {
      if (!files.has(file)) files.set(file, { path: file, name: `${name}/${relative(path, file)}` });
    }
  }
  return [...files.values()];
}

async function* filesUnder(folder: string, without: string | undefined): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (path === without) continue;
    if (entry.isDirectory()) yield* filesUnder(path, without);
    else if (entry.isFile()) yield path;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function statOrNothing(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Beside what is found, so that its neighbours are seen. */
const margin = 16;

/** Goes through a file, a portion at a time. Returns how many bytes it has; tells of each kind as often as it stands there. */
export async function searchFile(
  path: string,
  sought: SoughtSet,
  onFound: (kind: ValueKind) => void,
): Promise<number> {
  const overlap = sought.longest + margin;
  let size = 0;
  let told = 0;
  let rest: Buffer = Buffer.alloc(0);
  const search = (bytes: Buffer, from: number, settled: number) => {
    const ends = new Map<ValueKind, number>();
    for (const { start, end, sought: found } of placesIn(bytes, sought)) {
      if (found.extent === "whole" || from + start < told || start >= settled) continue;
      // one value matches several patterns: what begins within what has been told is the same
      if (start < (ends.get(found.kind) ?? 0) || !standsAlone(found, bytes, start, end)) continue;
      ends.set(found.kind, end);
      onFound(found.kind);
    }
    told = from + settled;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes: Buffer = Buffer.concat([rest, chunk]);
    const from = size - rest.length;
    size += chunk.length;
    search(bytes, from, Math.max(0, bytes.length - overlap));
    rest = bytes.subarray(Math.max(0, bytes.length - 2 * overlap));
  }
  search(rest, size - rest.length, rest.length);
  return size;
}

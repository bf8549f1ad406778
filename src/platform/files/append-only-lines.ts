import { open } from "node:fs/promises";

/** Longer than any line, so that a last whole line always lies within this many bytes of the end. */
const tailLength = 4096;

/**
 * The last whole line of the file; undefined where there is none or no file. `torn` tells that another one begins after
 * it, cut off by a crash.
 */
export async function lastLine(file: string): Promise<{ line: string | undefined; torn: boolean }> {
  const tail = await readTail(file);
  const end = tail.lastIndexOf("\n");
  const torn = end !== tail.length - 1;
  if (end === -1) return { line: undefined, torn: tail !== "" };
  return { line: tail.slice(tail.lastIndexOf("\n", end - 1) + 1, end), torn };
}

/** Adds lines and waits until the disk has them. A line that a crash has torn is ended first, never mended. */
export async function appendLines(file: string, lines: readonly string[], torn: boolean): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile((torn ? "\n" : "") + lines.map((line) => `${line}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** How long the file is now, in bytes; undefined where there is none. */
export async function sizeOf(file: string): Promise<number | undefined> {
  const handle = await openExisting(file);
  if (handle === undefined) return undefined;
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function readTail(file: string): Promise<string> {
  const handle = await openExisting(file);
  if (handle === undefined) return "";
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, tailLength);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("latin1");
  } finally {
    await handle.close();
  }
}

async function openExisting(file: string) {
  try {
    return await open(file, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

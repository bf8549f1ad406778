import { readFile } from "node:fs/promises";
import { decodeUtf8 } from "#platform/files/decode-utf8.ts";
import type { FileFault, ReadFile } from "#platform/files/file-fault.ts";
import { StartupError } from "#platform/startup-error.ts";
import type { Terminal } from "./terminal.ts";

/** The file's content; undefined after its faults have been shown. @throws StartupError if it cannot be read */
export async function readInputFile<T>(
  path: string,
  read: (text: string) => ReadFile<T>,
  terminal: Terminal,
): Promise<T | undefined> {
  const text = await readText(path);
  const content = text.ok ? read(text.value) : text;
  if (content.ok) return content.value;
  showFaults(path, content.faults, terminal);
  return undefined;
}

/** @throws StartupError if it cannot be read */
export async function readText(path: string): Promise<ReadFile<string>> {
  return decodeUtf8(await readBytes(path));
}

export function showFaults(path: string, faults: readonly FileFault[], terminal: Terminal): void {
  for (const { row, place, message } of faults) {
    terminal.err(`${path}, rad ${row}${place === undefined ? "" : `, ${place}`}: ${message}`);
  }
  terminal.err(
    faults.length === 1 ? "1 fel. Inget har ändrats." : `${faults.length} fel. Inget har ändrats.`,
  );
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new StartupError(`Filen ${path} finns inte.`, { cause: error });
    if (code === "EISDIR") throw new StartupError(`${path} är en mapp, inte en fil.`, { cause: error });
    throw new StartupError(`Filen ${path} kan inte läsas (${String(code)}).`, { cause: error });
  }
}

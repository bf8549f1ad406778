import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { appendLines, lastLine, sizeOf } from "#platform/files/append-only-lines.ts";
import { formatEntry, type JournalEntry, parseEntry } from "./journal-entry.ts";

/** The file that tells which removals have begun, kept apart from the database and its backups (decision 34). */
export type Journal = {
  readonly file: string;
  /**
   * Adds the entry and waits until the disk has it. Saying the same of a removal again does no harm, so whoever does
   * not know whether it was said, says it.
   */
  append(entry: JournalEntry): Promise<void>;
};

export function openJournal(file: string): Journal {
  // one at a time, so that nobody takes another's line for a torn one
  let last: Promise<void> = Promise.resolve();
  const append = async (entry: JournalEntry) => {
    const { torn } = await lastLine(file);
    await appendLines(file, [formatEntry(entry)], torn);
  };
  return {
    file,
    append(entry) {
      const appended = last.then(() => append(entry));
      last = appended.catch(() => {});
      return appended;
    },
  };
}

export type JournalContent = {
  /** One for each removal, in the order in which they began; of one that began anew, what was said last. */
  readonly entries: readonly JournalEntry[];
  /** The numbers of lines that are no entries. */
  readonly damaged: readonly number[];
  /** The last line was cut off by a crash; what it was to say is said again when that removal goes on. */
  readonly torn: boolean;
};

/** Undefined where there is no such file. */
export async function readJournal(file: string): Promise<JournalContent | undefined> {
  const size = await sizeOf(file);
  if (size === undefined) return undefined;
  if (size === 0) return { entries: [], damaged: [], torn: false };
  const { torn: unended } = await lastLine(file);
  const entries = new Map<string, JournalEntry>();
  const unread: { readonly number: number; readonly text: string }[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, { end: size - 1 }) })) {
    number += 1;
    const entry = parseEntry(text);
    if (entry !== undefined) {
      entries.set(entry.removal, entry);
      settle(unread, text);
    } else if (text !== "") unread.push({ number, text });
  }
  const torn = unended && unread.at(-1)?.number === number;
  const damaged = (torn ? unread.slice(0, -1) : unread).map((line) => line.number);
  return { entries: [...entries.values()], damaged, torn };
}

/** A line torn by a crash is followed, at once or later, by the same line in whole. */
function settle(unread: { readonly text: string }[], whole: string): void {
  const at = unread.findIndex(({ text }) => whole.startsWith(text));
  if (at !== -1) unread.splice(at, 1);
}

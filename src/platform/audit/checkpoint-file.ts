import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { appendLines, lastLine, sizeOf } from "#platform/files/append-only-lines.ts";
import { SealingError } from "./sealing-error.ts";

/** One sealed batch as the checkpoint file tells of it. */
export type Checkpoint = {
  readonly number: number;
  readonly digest: Buffer;
  readonly signature: Buffer;
};

const line = z.strictObject({
  number: z.number().int().positive(),
  digest: z.base64().transform(fromBase64),
  signature: z.base64().transform(fromBase64),
});

/**
 * The last whole line of the file. `torn` tells that another one begins after it, cut off by a crash.
 * @throws SealingError if the line is not a checkpoint
 */
export async function lastCheckpoint(file: string): Promise<{ last: Checkpoint | undefined; torn: boolean }> {
  const { line: text, torn } = await lastLine(file);
  if (text === undefined) return { last: undefined, torn };
  const last = parseCheckpoint(text);
  if (last === undefined) throw new SealingError("the checkpoint file's last line is not a checkpoint");
  return { last, torn };
}

/** Adds lines and waits until the disk has them. A line that a crash has torn is ended first, never mended. */
export async function appendCheckpoints(
  file: string,
  checkpoints: readonly Checkpoint[],
  torn: boolean,
): Promise<void> {
  await appendLines(file, checkpoints.map(formatCheckpoint), torn);
}

/** How long the file is now, in bytes; 0 where there is none. */
export async function checkpointFileSize(file: string): Promise<number> {
  return (await sizeOf(file)) ?? 0;
}

/** A line by its number in the file; `checkpoint` is undefined where the line is none. */
export type CheckpointLine = { readonly line: number; readonly checkpoint: Checkpoint | undefined };

/** The file's lines as far as `size` bytes, one at a time. */
export async function* readCheckpoints(file: string, size: number): AsyncGenerator<CheckpointLine> {
  if (size === 0) return;
  const lines = createInterface({ input: createReadStream(file, { end: size - 1 }) });
  let number = 0;
  let unread: string | undefined;
  for await (const text of lines) {
    const checkpoint = parseCheckpoint(text);
    // a line torn by a crash is followed by the same line in whole
    const torn = unread !== undefined && checkpoint !== undefined && text.startsWith(unread);
    if (unread !== undefined && !torn) yield { line: number, checkpoint: undefined };
    number += 1;
    unread = checkpoint === undefined ? text : undefined;
    if (checkpoint !== undefined) yield { line: number, checkpoint };
  }
  if (unread !== undefined) yield { line: number, checkpoint: undefined };
}

function formatCheckpoint({ number, digest, signature }: Checkpoint): string {
  return JSON.stringify({
    number,
    digest: digest.toString("base64"),
    signature: signature.toString("base64"),
  });
}

function parseCheckpoint(text: string): Checkpoint | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, "base64");
}

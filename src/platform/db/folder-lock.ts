import { DatabaseSync } from "node:sqlite";
import { StartupError } from "#platform/startup-error.ts";

const busy = 5;

/**
 * Keeps every other process away from an embedded database's folder: two of them on one folder corrupt it
 * without a word. An exclusive SQLite lock on a file beside the folder, because the operating system frees
 * it however the process ends, and Node has no file locks of its own.
 *
 * Returns the release. Throws {@link StartupError} when somebody else holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(`${folder}.lock`);
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StartupError(
      `Datamappen ${folder} används av en annan Behörig-process. Avsluta den först, eller ange en annan mapp.`,
    );
  }
  return () => lock.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}

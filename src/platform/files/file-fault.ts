/** One fault in a file that somebody hands in, told so that it can be found and mended. */
export type FileFault = {
  /** Counted from 1, as an editor does. */
  readonly row: number;
  /** The column of a table or the path in a document, where the fault is in one. */
  readonly place: string | undefined;
  /** What is wrong and what to do, in Swedish: the operator's language. */
  readonly message: string;
};

/** What a file says, or everything that is wrong with it. */
export type ReadFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** In the order in which one meets them in the file. */
export function inFileOrder(faults: readonly FileFault[]): FileFault[] {
  return faults.toSorted((one, other) => one.row - other.row);
}

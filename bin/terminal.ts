import type { Opening, Workplace } from "./workplace.ts";

/** Where a command writes, and how it reaches the database. Handed to it, so that a test can be the terminal. */
export type Terminal = {
  /** The answer. */
  readonly out: (line: string) => void;
  /** Everything beside the answer: faults, warnings, progress. */
  readonly err: (line: string) => void;
  /** Replaces the line that stands on the screen; undefined where nobody watches. */
  readonly overwrite: ((text: string) => void) | undefined;
  readonly inColour: boolean;
  readonly open: (opening: Opening) => Promise<Workplace>;
};

/** Text that warns, in red where colours are seen; the words alone say it too. */
export function warning(text: string, { inColour }: Terminal): string {
  return inColour ? `\u001b[31m${text}\u001b[0m` : text;
}

const linesEvery = 1_000;

/** Shows how far long work has come: on a screen one line that counts, in a log a line now and then. */
export function progressOn(terminal: Terminal, work: string): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const text = `${work}: ${done} av ${total}`;
    if (terminal.overwrite !== undefined) terminal.overwrite(done === total ? "" : text);
    else if (done - told >= linesEvery || (done === total && total >= linesEvery)) {
      told = done;
      terminal.err(text);
    }
  };
}

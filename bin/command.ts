import type { Terminal } from "./terminal.ts";

/** One command of the operator's, in a file of its own. */
export type Command = {
  /** Its name in two words, for example "organisations import". */
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** What else one has to know before using it, for its own help. */
  readonly about?: string;
  /** What the arguments after the name stand for, for example FIL; all of them are needed. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Returns the exit code: 0 done, 1 refused. Wrong usage is thrown as {@link UsageError}. */
  readonly run: (call: Call, terminal: Terminal) => Promise<number>;
};

export type Option = {
  /** What its value is called in the help; an option without a value is a flag. */
  readonly value?: string;
  readonly required?: true;
  /** May stand several times. */
  readonly repeated?: true;
  readonly about: string;
};

/** A command as somebody called it, checked against its description. */
export type Call = {
  readonly operand: (index: number) => string;
  readonly one: (option: string) => string | undefined;
  readonly required: (option: string) => string;
  readonly all: (option: string) => readonly string[];
  readonly has: (flag: string) => boolean;
};

/** The command was called wrongly: exit code 2. Each fault says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join(" "));
    this.faults = faults;
  }
}

export const dryRunOption: Option = { about: "pröva allt men ändra ingenting" };

export const organisationOption: Option = {
  value: "KOD",
  required: true,
  about: "kommunkod med fyra siffror eller regionkod med två",
};

import { operator } from "#platform/access/actor.ts";
import { type Change, change, rehearsal, type Tx } from "#platform/change.ts";
import type { Call } from "./command.ts";
import type { Workplace } from "./workplace.ts";

/** Does the act as the operator, or with --dry-run all of it up to the point where it would be kept. */
export function carryOut<T>(
  { door }: Workplace,
  call: Call,
  act: (tx: Tx) => Promise<Change<T>>,
): Promise<T> {
  return change(door, operator, call.has("dry-run") ? rehearsal(act) : act);
}

/** What an answer begins with, so that a rehearsal is not taken for the act. */
export function dryRunMark(call: Call): string {
  return call.has("dry-run") ? "Prövning, inget ändrat: " : "";
}

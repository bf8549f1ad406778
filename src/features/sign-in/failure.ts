import type { Check, Fault } from "./faults.ts";
import type { Silence } from "./reach.ts";
import { newTrace } from "./trace.ts";

/** A sign-in that led nowhere, as the program's log tells it: nothing of the person. */
type Failure = {
  /** The key of the provider. */
  readonly provider: string;
  /** The same word as in the log of events. */
  readonly reason: string;
  /** What was wrong with the provider's answer, or how it failed to answer. */
  readonly check: Check | Silence | undefined;
  /** Stands on the person's page too. */
  readonly trace: string;
};

/** Where failures are told, for the operator. */
export type Report = (failure: Failure) => void;

/** Why it did, as far as the provider's answer tells. */
export type Reason = { readonly kind: string; readonly check?: Failure["check"]; readonly fault?: Fault };

/** Tells the operator. @returns what the person is told of it, and can name when asking for help */
export function reportFailure(report: Report, provider: string, { kind, check, fault }: Reason) {
  const trace = newTrace();
  report({ provider, reason: kind, check, trace });
  return { trace, fault };
}

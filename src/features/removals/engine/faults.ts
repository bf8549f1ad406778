import { isUnavailable } from "#platform/db/violations.ts";
import type { RemovalFault } from "../removal.ts";

/** A removal that does not come to its end for now, and why. */
export class HeldUp extends Error {
  override readonly name = "HeldUp";
  readonly fault: RemovalFault;
  constructor(fault: RemovalFault, cause?: unknown) {
    super(`the removal is held up: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** Runs what can fail in a way of its own. */
export async function orHeldUp<T>(fault: RemovalFault, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new HeldUp(fault, error);
  }
}

/** The fault that staff are told of. */
export function faultOf(error: unknown): RemovalFault {
  if (error instanceof HeldUp) return error.fault;
  return isUnavailable(error) ? "database" : "unforeseen";
}

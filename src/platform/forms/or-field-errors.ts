import { constraints } from "#db/constraints.ts";
import { violatedConstraint } from "#platform/db/violations.ts";
import type { FieldError } from "./parse-form.ts";

export type Invalid = { readonly kind: "invalid"; readonly errors: readonly FieldError[] };

/**
 * Runs a change, and answers with a field's error where the database refused what was filled in: the rules that
 * only it can keep when two people write at once (invariant 5). Every other error is thrown on.
 */
export async function orFieldErrors<T>(work: Promise<T>): Promise<T | Invalid> {
  try {
    return await work;
  } catch (error) {
    const refused = fieldErrorsOf(error);
    if (refused === undefined) throw error;
    return { kind: "invalid", errors: refused };
  }
}

function fieldErrorsOf(error: unknown): FieldError[] | undefined {
  const constraint = violatedConstraint(error);
  const meaning = constraint === undefined ? undefined : constraints[constraint];
  return meaning ? [meaning] : undefined;
}

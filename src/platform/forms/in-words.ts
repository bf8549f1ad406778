import type { FieldError } from "./parse-form.ts";

/** For each field, what is said of each of its faults. */
export type FaultSentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The faults in words. @throws where a fault has none: a form says all that can be wrong with it */
export function inWords(
  errors: readonly FieldError[],
  sentences: FaultSentences,
): { readonly field: string; readonly message: string }[] {
  return errors.map(({ field, fault }) => {
    const message = sentences[field]?.[fault];
    if (message === undefined) throw new Error(`no words for the fault ${fault} of ${field}`);
    return { field, message };
  });
}

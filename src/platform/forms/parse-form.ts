import { z } from "zod";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";

/** One fault in one field. `fault` is a code that the slice's texts turn into a sentence. */
export type FieldError = { readonly field: string; readonly fault: string };

export type ParsedForm<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads a form against its schema, all faults at once. Fields that the schema holds as arrays may stand many times,
 * others once. A field that the schema does not know was not sent by our page: 422 (decision 21).
 */
export function parseForm<S extends z.ZodRawShape>(
  shape: S,
  form: Parameters,
): ParsedForm<z.infer<z.ZodObject<S>>> {
  const stranger = form.names().find((name) => !Object.hasOwn(shape, name));
  if (stranger !== undefined) throw unprocessable("unknown form field");
  const typed = Object.entries(shape).map(([name, type]) => [
    name,
    isList(type) ? form.all(name) : (form.one(name) ?? ""),
  ]);
  const result = z.object(shape).safeParse(Object.fromEntries(typed));
  if (result.success) return { ok: true, values: result.data };
  const errors = result.error.issues.map((issue) => ({ field: String(issue.path[0]), fault: issue.message }));
  return { ok: false, errors: firstPerField(errors) };
}

function isList(type: unknown): boolean {
  return type instanceof z.ZodArray;
}

function firstPerField(errors: readonly FieldError[]): FieldError[] {
  return errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index);
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

/** A field read by a value object's own parser; its fault becomes the field's. */
export function field<T>(parse: (typed: string) => Outcome<T>) {
  return z.string().transform((typed, context): T => {
    const parsed = parse(typed);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.fault });
    return z.NEVER;
  });
}

/** A field in which the page sends one of these and nothing else, whatever is typed. Anything else is 422 (decision 21). */
export function fixedChoice<const Values extends readonly string[]>(values: Values) {
  return z.string().transform((sent): Values[number] => {
    const value = values.find((one) => one === sent);
    if (value === undefined) throw unprocessable("a choice that the form does not offer");
    return value;
  });
}

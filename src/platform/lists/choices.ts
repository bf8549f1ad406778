/** The one of the values that was given, where it is one of them. */
export function oneOf<T>(values: readonly T[], given: unknown): T | undefined {
  return values.find((value) => value === given);
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/**
 * A search word as it was meant: spaces around it, and more than one between words, come from typing and pasting.
 * Spaces alone ask for nothing: names are searched as one text, so that one of them would find everybody.
 */
export function searchOf(typed: string): string {
  return typed.replace(/\s+/g, " ").trim();
}

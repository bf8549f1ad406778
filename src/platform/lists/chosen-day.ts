import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";

/** A day as it was typed, and what it means: undefined when nothing was typed or it is no day. */
export type ChosenDay = { readonly typed: string; readonly day: LocalDate | undefined };

export const noDay: ChosenDay = { typed: "", day: undefined };

export function chosenDay(text: string): ChosenDay {
  const typed = text.trim();
  return { typed, day: parseLocalDate(typed) ?? undefined };
}

/** Whether something was typed that is no day. */
export function isFaulty({ typed, day }: ChosenDay): boolean {
  return typed !== "" && day === undefined;
}

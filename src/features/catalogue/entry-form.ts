import { parseLocalDate } from "#platform/time/local-date.ts";

export function readDay(typed: string) {
  const day = parseLocalDate(typed.trim());
  if (day !== null) return { ok: true, value: day } as const;
  return { ok: false, fault: typed.trim() === "" ? "missing" : "no-day" } as const;
}

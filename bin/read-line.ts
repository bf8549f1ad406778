import { type Call, UsageError } from "./command.ts";

/** The text of an option, on one line and without a character that does not show. @throws UsageError otherwise */
export function readLine(call: Call, option: string, longest: number): string {
  const text = call.required(option).trim();
  if (text === "" || text.length > longest) throw new UsageError([`--${option} ska ha 1–${longest} tecken.`]);
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))
    throw new UsageError([`--${option} får inte innehålla radbrytningar eller tecken som inte syns.`]);
  return text;
}

import type { Language } from "#platform/text/texts.ts";
import { type DateStyle, formatDate, formatDateTime } from "#platform/time/format.ts";
import type { QueuedReport } from "./queue.queries.ts";

/** When a comment was reported; of a report whose words are erased only the day is left. */
export function reportedOn(
  { reason, reportedAt }: QueuedReport,
  language: Language,
  style: DateStyle,
): string {
  return reason === ""
    ? formatDate(reportedAt, language, style)
    : formatDateTime(reportedAt, language, style);
}

import type { Language } from "#platform/text/texts.ts";
import type { LogPage } from "./log.ts";
import type { LogState } from "./log-state.ts";

/** What the page shows; `read` is undefined while the period makes no sense. */
export type LogView = {
  readonly language: Language;
  readonly state: LogState;
  readonly personName: string | undefined;
  readonly total: number;
  readonly read: { readonly page: LogPage; readonly hits: number } | undefined;
};

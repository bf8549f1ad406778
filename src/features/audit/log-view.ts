import type { Language } from "#platform/text/texts.ts";
import type { LogPage } from "./log.ts";
import type { LogState } from "./log-state.ts";
import type { KnownPerson } from "./people.queries.ts";

/** Why nothing is read: the period makes no sense, the words that the address has a key to are gone, or they find too many people. */
type Unread = "faulty" | "lost-search" | "too-many";

/** What the page shows; `read` is undefined where nothing is read. */
export type LogView = {
  readonly language: Language;
  readonly state: LogState;
  /** Whose events are shown, where the row is still there. */
  readonly person: KnownPerson | undefined;
  /** How many events the log has; undefined where that is too many to count for every page. */
  readonly total: number | undefined;
  readonly unread?: Unread;
  readonly read: { readonly page: LogPage; readonly hits: Hits } | undefined;
};

/** How many events are found; those beyond `mostCounted` are counted when asked for (decision 18). */
type Hits = number | "more";

export const mostCounted = 100_000;

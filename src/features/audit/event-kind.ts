import type { Language } from "#platform/text/texts.ts";

/** Events that people think of as one kind, for the filter of the log. */
export type EventKind = {
  /** Stands in addresses. */
  readonly key: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly codes: readonly string[];
  /** None of them ever belongs to an organisation, so that its administrators are not offered them. */
  readonly authorityOnly?: true;
};

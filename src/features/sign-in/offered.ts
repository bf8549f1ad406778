import type { Language } from "#platform/text/texts.ts";
import type { CitizenProvider, ServiceProvider } from "./provider.ts";

/**
 * The levels that let somebody in, each population's apart, compared exactly. A provider that lists none for a population
 * lets none of it in.
 */
export type Levels = Readonly<Record<"members" | "staff" | "citizens", readonly string[]>>;

/** A provider as an entrance offers it, beside others or alone. */
export type Offered<P> = {
  /** Its name in addresses and in the log. */
  readonly key: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly levels: Levels;
  readonly provider: P;
};

export type OfferedService = Offered<ServiceProvider>;
export type OfferedCitizen = Offered<CitizenProvider>;

/** The key of a provider that stands alone in the environment; its callback is named by no key. */
export const soleKey = "default";

/** The provider that somebody has chosen; where there is but one, it needs no choosing. */
export function chosenAmong<P>(
  offered: readonly Offered<P>[],
  key: string | undefined,
): Offered<P> | undefined {
  return offered.length === 1 ? offered[0] : offered.find((one) => one.key === key);
}

/** In the operator's order, but what this browser chose last comes first. */
export function lastChosenFirst<P>(
  offered: readonly Offered<P>[],
  key: string | undefined,
): readonly Offered<P>[] {
  const last = offered.find((one) => one.key === key);
  return last === undefined ? offered : [last, ...offered.filter((one) => one !== last)];
}

import type { Language } from "#platform/text/texts.ts";

/** Somebody whose invented e-ID can be chosen. */
export type CardHolder = {
  /** Stable name of the choice; never shown. */
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly acr: string;
  /** What one can try with this person, e.g. the role. */
  readonly hint: Readonly<Record<Language, string>>;
};

/** In what one test provider differs from another: who holds its e-IDs, and what these say of them. */
export type CardKind<Holder extends CardHolder> = {
  readonly name: "service" | "citizen";
  readonly acrValues: readonly string[];
  /** Every claim that can be asked for. */
  readonly claimNames: readonly string[];
  /** What the e-ID says of its holder besides the names. */
  claimsOf(holder: Holder): Readonly<Record<string, string>>;
  /** The heading that the person stands under. */
  headingOf(holder: Holder, language: Language): string;
  /** Those that lead to each page for somebody who does not get in. */
  awkward(holders: readonly Holder[]): readonly Holder[];
  /** The card of somebody who is not offered; left out where none can be typed. */
  typed?(card: { readonly hsaId: string; readonly givenName: string; readonly familyName: string }): Holder;
};

import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { ServiceProvider } from "./provider.ts";
import type { SessionLimits } from "./session.ts";

type Contact = { readonly email: string; readonly telephone: string | undefined };

/** What the slice is handed from outside. */
export type SignInParts = {
  /** The protocol makes the browser come back by GET, so that those two addresses write without a submission. */
  readonly door: Door;
  readonly provider: ServiceProvider;
  /** The authority's name. */
  readonly authority: string;
  /** The word on the button, SITHS as a rule. */
  readonly providerName: string;
  /** Whom to ask, apart for the two kinds of organisation (decision 42). */
  readonly support: Readonly<Record<OrganisationKind, Contact>>;
  readonly hsaPrefixes: readonly string[];
  readonly session: SessionLimits;
};

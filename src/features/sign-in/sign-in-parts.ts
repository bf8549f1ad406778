import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { Report } from "./failure.ts";
import type { OfferedService } from "./offered.ts";
import type { PublishedKey } from "./published-keys.ts";
import type { SessionLimits } from "./session.ts";

type Contact = { readonly email: string; readonly telephone: string | undefined };

/** What the slice is handed from outside. */
export type SignInParts = {
  /** The protocol makes the browser come back by GET, so that those two addresses write without a submission. */
  readonly door: Door;
  /** Those of service e-IDs, in the operator's order; one at least. */
  readonly providers: readonly OfferedService[];
  /** Of the keys that Behörig shows itself to providers with, at either entrance, the public halves. */
  readonly clientKeys: readonly PublishedKey[];
  /** The authority's name. */
  readonly authority: string;
  /** Whom to ask, apart for the two kinds of organisation (decision 42). */
  readonly support: Readonly<Record<OrganisationKind, Contact>>;
  readonly hsaPrefixes: readonly string[];
  readonly session: SessionLimits;
  /** Told of every sign-in that led nowhere. */
  readonly report: Report;
};

import type { Door } from "#platform/change.ts";
import type { OfferedCitizen, Report, SessionLimits } from "#sign-in";

/** What the citizens' entrance is handed from outside; there is none where the authority has named no provider. */
export type EIdParts = {
  /** The protocol makes the browser leave and come back by GET, so that those addresses write without a submission. */
  readonly door: Door;
  /** Those of citizens' e-IDs, in the operator's order; one at least. */
  readonly providers: readonly OfferedCitizen[];
  readonly session: SessionLimits;
  /** Told of every e-ID that led nowhere. */
  readonly report: Report;
};

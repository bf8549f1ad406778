import type { EIdOffer } from "#external-users";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Door } from "#platform/change.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import type { SessionLimits } from "#sign-in";

/** What the slice is handed from outside. */
export type MyPagesParts = {
  /** Whoever has no session yet is no actor, so that what they change is written without a submission's own door. */
  readonly door: Door;
  /** Where passwords wait to be hashed. */
  readonly line: WaitingLine;
  /** The authority's name. */
  readonly authority: string;
  readonly eventCatalogue: EventCatalogue;
  /** Where people identify themselves by e-ID; undefined where the authority has no provider of them. */
  readonly eId: EIdOffer | undefined;
  readonly session: SessionLimits;
};

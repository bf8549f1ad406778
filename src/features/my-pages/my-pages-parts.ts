import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { EIdOffer } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Door } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
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
  /** Opens why a request of the person's to be removed was refused, where one was: removals seal it. */
  readonly readRefusal: (
    db: ReadonlyKysely<Database>,
    masterKey: MasterKey,
    refused: { readonly id: Id<"removals">; readonly reference: PersonReference },
  ) => Promise<string | undefined>;
};

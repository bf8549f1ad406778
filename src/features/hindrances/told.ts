import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Fault } from "./fault.ts";

/** What the sentences speak of, in the reader's language. */
export type Told = {
  /** The person's name, or a word for somebody without one. */
  readonly who: string;
  readonly hsaId: string;
  /** Undefined where nobody said which. */
  readonly organisation: string | undefined;
  readonly kind: OrganisationKind | undefined;
  readonly eService: string | undefined;
  readonly permission: string | undefined;
  /** A day as people read it. */
  day(day: string | Date): string;
  /** A moment likewise. */
  moment(moment: Date): string;
};

/** For each fault what is the matter, and what to do about it. */
export type FaultSentences = {
  readonly [K in Fault["kind"]]: (
    fault: Extract<Fault, { readonly kind: K }>,
    told: Told,
  ) => { readonly what: string; readonly todo: string };
};

import type { Population } from "#db/personal-data.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

export type RemovalId = Id<"removals">;

/** What becomes of the account (the document: Ta bort permanent, Avpersonifiera). */
export const accountChoices = ["delete", "depersonalise"] as const;
export type AccountChoice = (typeof accountChoices)[number];

/**
 * What becomes of comments, and of votes (the document: Låt vara, Ta bort, Avpersonifiera, Avpersonifiera på begäran).
 */
export const contentChoices = ["keep", "delete", "depersonalise", "depersonalise-on-request"] as const;
export type ContentChoice = (typeof contentChoices)[number];

/** One of the document's 2 × 4 × 4 combinations. */
export type Choices = {
  readonly account: AccountChoice;
  readonly comments: ContentChoice;
  readonly votes: ContentChoice;
};

/** What a removal rests on (decision 28). */
export const grounds = ["own-request", "disposal-decision", "retention-rule", "mistake", "misuse"] as const;
export type Ground = (typeof grounds)[number];

/** How it was made sure that a person's own request was theirs. */
export const identityChecks = ["e-id", "signed-in", "in-person", "in-writing"] as const;
export type IdentityCheck = (typeof identityChecks)[number];

/** Where a removal stands. What is sealed, cancelled, refused or stopped has ended. */
export type RemovalState =
  | "requested"
  | "approved"
  | "under-way"
  | "sealed"
  | "cancelled"
  | "refused"
  | "stopped";

/** What a removal rests on, as its receipt says it. */
export type RestsOn = {
  readonly ground: Ground;
  /** Of the disposal decision or the matter; demanded where the ground is a disposal decision. */
  readonly groundReference: string | undefined;
  /** Demanded where the ground is the person's own request. */
  readonly identityCheck: IdentityCheck | undefined;
};

/** Whom a removal is of. */
export type Removed = {
  readonly population: Population;
  readonly subject: string;
  readonly reference: PersonReference;
};

/** The states in which a removal has yet to come to its end; a person has one such at most. */
export const openStates = ["requested", "approved", "under-way"] as const satisfies readonly RemovalState[];

/** A removal as it is stored, without what is sealed. */
export type StoredRemoval = Choices &
  RestsOn & {
    readonly id: RemovalId;
    readonly population: Population;
    /** The person's row; nobody's once the removal is sealed. */
    readonly subject: string | undefined;
    readonly reference: PersonReference;
    readonly state: RemovalState;
    readonly requestedAt: Date;
    readonly requestedByKind: "staff" | "external-user" | "operator" | "system";
    readonly requestedBy: PersonReference | undefined;
    /** Nothing is carried out before. */
    readonly waitsUntil: Date | undefined;
    /** By when the person is to have an answer. */
    readonly answerBy: LocalDate | undefined;
    readonly decidedAt: Date | undefined;
    readonly decidedBy: PersonReference | undefined;
    /** Who stopped it after it had been approved. */
    readonly stoppedBy: PersonReference | undefined;
    readonly endedAt: Date | undefined;
    readonly fencedAt: Date | undefined;
    /** The names of the steps that are done, in their order. */
    readonly steps: readonly string[];
    readonly attempts: number;
    readonly lastFault: RemovalFault | undefined;
    readonly sealedAt: Date | undefined;
  };

/** Why an attempt did not come to its end. */
export const removalFaults = [
  "database",
  "journal",
  "search-failed",
  "values-found",
  "rows-left",
  "unforeseen",
] as const;
export type RemovalFault = (typeof removalFaults)[number];

import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import { daysBetween } from "#platform/time/days.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Terms } from "./settings/settings.ts";

export type CaseId = Id<"cases">;
export type CaseState = Database["cases"]["state"];
export type CaseKind = Database["cases"]["kind"];
export type Direction = "for" | "against";
export type Tally = Readonly<Record<Direction, number>>;

/** From the first day to the last on which one may vote, both included, in Europe/Stockholm. */
export type VotingPeriod = { readonly votingFrom: LocalDate; readonly votingTo: LocalDate };

/** A published proposal, as everybody may read it. */
export type Proposal = VotingPeriod &
  Terms & {
    readonly id: CaseId;
    readonly state: CaseState;
    readonly title: string;
    readonly body: string;
    readonly publishedAt: Date;
    readonly maker: Maker;
  };

/** Who made a case; of whoever has been removed, only how. */
export type Maker = Named | { readonly removed: AuthorRemoval };

type Named = {
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly protectedAt: Date | null;
};

/** What became of a vote or a comment when whoever made it was removed (the document: Låt vara, Ta bort, Avpersonifiera). */
export type RemovalMark = NonNullable<Database["comments"]["removal_mark"]>;

export type AuthorRemoval = NonNullable<Database["cases"]["author_removal"]>;

/** Where a published proposal stands: asked of the calendar each time, so that no job has to close it. */
export type Standing =
  /** @property daysLeft how many days there are after today */
  { readonly kind: "open"; readonly daysLeft: number } | { readonly kind: "closed" };

export function standingOf(
  { state, votingFrom, votingTo }: VotingPeriod & { readonly state: CaseState },
  today: LocalDate,
): Standing {
  const isOpen = state === "published" && votingFrom <= today && today <= votingTo;
  return isOpen ? { kind: "open", daysLeft: daysBetween(today, votingTo) } : { kind: "closed" };
}

/** The goal counts votes for the proposal and nothing else (decision 22). */
export function reachesGoal(tally: Tally, { voteGoal }: Pick<Terms, "voteGoal">): boolean {
  return tally.for >= voteGoal;
}

import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { daysLater } from "#platform/time/days.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { event } from "../events.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import type { CaseId, CaseState, VotingPeriod } from "../proposal.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import { votingDaysOf } from "../settings/settings.ts";
import { subjectOf } from "../subject.queries.ts";
import { needsGuardian } from "./guardian.ts";
import { lockSubmitted } from "./submitted.queries.ts";

export type PublicationOutcome =
  | { readonly kind: "published" }
  /** Its maker is so young that a guardian has to approve first. */
  | { readonly kind: "needs-guardian" }
  /** A colleague was first: what was wanted is so. */
  | { readonly kind: "already-published" }
  /** Its maker has taken it back. */
  | { readonly kind: "withdrawn" }
  /** A colleague has returned or refused it, or made it an opinion. */
  | { readonly kind: "answered" };

/** Whether the proposal waits for somebody to publish it. */
export function isUnderReview(state: CaseState): boolean {
  return state === "submitted" || state === "under-review";
}

/** Voting opens the day on which the proposal is published. */
export function votingPeriodFrom(now: Date, votingDays: number): VotingPeriod {
  const votingFrom = stockholmDate(now);
  return { votingFrom, votingTo: daysLater(votingFrom, votingDays - 1) };
}

/**
 * Publishes a submitted proposal under the rules of this day (decision 22).
 * @param guardianApproved that whoever publishes it has a guardian's word
 * @throws 404 where it never was submitted
 */
export async function publishProposal(
  tx: Tx,
  id: CaseId,
  { guardianApproved }: { readonly guardianApproved: boolean } = { guardianApproved: false },
): Promise<Change<PublicationOutcome>> {
  const { kind, state, externalUser, wantedVotingDays } = await lockSubmitted(tx.sql, id);
  if (state === "withdrawn") return unchanged({ kind: "withdrawn" });
  if (kind !== "proposal" || state === "returned" || state === "refused")
    return unchanged({ kind: "answered" });
  if (!isUnderReview(state)) return unchanged({ kind: "already-published" });
  const settings = await proposalSettings(tx.sql);
  const hasGuardian = await needsGuardian(tx.sql, id, settings, stockholmDate(tx.now));
  if (hasGuardian && !guardianApproved) return unchanged({ kind: "needs-guardian" });
  const { votingFrom, votingTo } = votingPeriodFrom(tx.now, votingDaysOf(settings, wantedVotingDays));
  await tx.sql
    .updateTable("cases")
    .set({ state: "published", published_at: tx.now })
    .where("id", "=", id)
    .execute();
  await tx.sql
    .insertInto("proposals")
    .values({
      case_id: id,
      voting_from: votingFrom,
      voting_to: votingTo,
      vote_goal: settings.voteGoal,
      closes_at_goal: settings.closesAtGoal,
      allows_against: settings.allowsAgainst,
      voting_needs: settings.votingNeeds,
      commenting_needs: settings.commentingNeeds,
      shown_name: settings.shownName,
      publishes_supporters: settings.publishesSupporters,
      moderates_comments: settings.moderatesComments,
    })
    .execute();
  await giveNotice(tx, externalUser, { kind: "published", case: id });
  const details = { case: id, votingFrom, votingTo, voteGoal: settings.voteGoal, byGuardian: hasGuardian };
  return record(
    { kind: "published" },
    event("case-published", details, await subjectOf(tx.sql, externalUser)),
  );
}

import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthorAlone } from "../author.queries.ts";
import type { Author } from "../author.ts";
import { event } from "../events.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import { type Lack, lackOf } from "../need.ts";
import type { CaseId } from "../proposal.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import type { ProposalSettings } from "../settings/settings.ts";
import { isEditable, type OwnCase, type SeenDraft, seenOf } from "./draft.ts";
import { hasProposalUnderWay, lockOwnCase } from "./own-case.queries.ts";

type SubmissionDecision =
  | { readonly kind: "submit" }
  /** What was wanted is so. */
  | { readonly kind: "already-submitted" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "lacking"; readonly lack: Lack }
  /** One may have one proposal at a time, and has another under way. */
  | { readonly kind: "one-at-a-time" }
  /** There are several periods to choose among, and none of them was chosen. */
  | { readonly kind: "no-period" }
  /** It is no longer the text that was shown. */
  | { readonly kind: "conflict" };

export type SubmissionOutcome =
  | { readonly kind: "submitted" }
  | Exclude<SubmissionDecision, { kind: "submit" }>;

/** The draft as its maker saw it, and for how many days they want it to be open, where they have the choice. */
export type Handing = { readonly seen: SeenDraft; readonly votingDays?: number | undefined };

type Facts = {
  readonly draft: OwnCase;
  readonly author: Author;
  readonly settings: ProposalSettings;
  /** Whether another of the author's proposals is under way. */
  readonly hasAnother: boolean;
};

function decideSubmission(
  { draft, author, settings, hasAnother }: Facts,
  { seen, votingDays }: Handing,
): SubmissionDecision {
  if (draft.state === "withdrawn") return { kind: "withdrawn" };
  if (!isEditable(draft.state)) return { kind: "already-submitted" };
  const lack = lackOf(settings.submittingNeeds, author);
  if (lack !== undefined) return { kind: "lacking", lack };
  if (settings.oneAtATime && hasAnother) return { kind: "one-at-a-time" };
  if (seenOf(draft) !== seen) return { kind: "conflict" };
  const choosesPeriod = settings.votingPeriods.length > 1;
  if (choosesPeriod && !settings.votingPeriods.some((days) => days === votingDays))
    return { kind: "no-period" };
  return { kind: "submit" };
}

/** Hands the draft in, as it was shown; from then on its text stands fast. @throws 404 for everybody else's */
export async function submitProposal(
  tx: Tx,
  actor: ExternalUser,
  id: CaseId,
  handing: Handing,
): Promise<Change<SubmissionOutcome>> {
  const author = await lockAuthorAlone(tx.sql, actor.externalUser);
  const draft = await lockOwnCase(tx.sql, actor, id);
  const settings = await proposalSettings(tx.sql);
  const hasAnother = settings.oneAtATime && (await hasProposalUnderWay(tx.sql, actor, id, tx.now));
  const decision = decideSubmission({ draft, author, settings, hasAnother }, handing);
  if (decision.kind !== "submit") return unchanged(decision);
  await tx.sql
    .updateTable("cases")
    .set({ state: "submitted", submitted_at: tx.now, wanted_voting_days: handing.votingDays ?? null })
    .where("id", "=", id)
    .execute();
  await giveNotice(tx, actor.externalUser, { kind: "received", case: id });
  return record({ kind: "submitted" }, event("case-submitted", { case: id }));
}

import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CaseKind, CaseState } from "../proposal.ts";

export type AnswerId = Id<"case_answers">;
export type AnswerKind = Database["case_answers"]["kind"];
export type RefusalGround = NonNullable<Database["case_answers"]["ground"]>;

/** Why a proposal is not published; what municipalities write in their rules. */
export const refusalGrounds = [
  "other-authority",
  "against-individual",
  "unlawful",
  "named-person",
  "similar",
  "decided-before",
  "under-way",
  "unreadable",
  "other-kind",
] as const satisfies readonly RefusalGround[];

export const longestAnswer = 5000;

/** Of a case that is answered: how it stands, and when voting ends where it is published. */
export type Answered = {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly votingTo: LocalDate | null;
};

/**
 * Which answers can be given. To a proposal: before it is published it is returned, refused or made an opinion; when voting
 * is closed it is handed over to whoever decides, and then decided. An opinion is answered and closed, or made a proposal.
 */
export function possibleAnswers(answered: Answered, today: LocalDate): readonly AnswerKind[] {
  return answered.kind === "opinion" ? answersToOpinion(answered) : answersToProposal(answered, today);
}

function answersToOpinion({ state }: Answered): readonly AnswerKind[] {
  switch (state) {
    case "submitted":
    case "under-review":
      return ["answered", "closed", "made-proposal"];
    case "answered":
      return ["closed"];
    default:
      return [];
  }
}

function answersToProposal({ state, votingTo }: Answered, today: LocalDate): readonly AnswerKind[] {
  switch (state) {
    case "submitted":
    case "under-review":
      return ["returned", "refused", "made-opinion"];
    case "published":
      return votingTo !== null && votingTo < today ? ["handed-over"] : [];
    case "closed":
      return ["handed-over"];
    case "handed-over":
      return ["decided"];
    default:
      return [];
  }
}

/** What becomes of a case that is answered so. What is made another kind begins anew as that. */
export function becomesOf(kind: AnswerKind): { readonly state: CaseState; readonly kind?: CaseKind } {
  switch (kind) {
    case "made-opinion":
      return { state: "submitted", kind: "opinion" };
    case "made-proposal":
      return { state: "submitted", kind: "proposal" };
    default:
      return { state: kind };
  }
}

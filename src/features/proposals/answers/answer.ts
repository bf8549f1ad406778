import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CaseState } from "../proposal.ts";

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
export type Answered = { readonly state: CaseState; readonly votingTo: LocalDate | null };

/**
 * Which answers can be given: before it is published it is returned or refused; when voting is closed it is handed over
 * to whoever decides, and then decided.
 */
export function possibleAnswers({ state, votingTo }: Answered, today: LocalDate): readonly AnswerKind[] {
  switch (state) {
    case "submitted":
    case "under-review":
      return ["returned", "refused"];
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

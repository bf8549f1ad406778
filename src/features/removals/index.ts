export { type CarriedOut, carryOutRemoval, emptyRemoval } from "./engine/carrying-out.ts";
export { approveRemoval, type DecideOn, type DecisionOutcome, refuseRemoval } from "./engine/decision.ts";
export { type NamedPerson, peopleNamed } from "./engine/ended-people.queries.ts";
export { type EndedRequestOutcome, requestEndedRemoval } from "./engine/ended-request.ts";
export { rightsNeeded } from "./engine/entitlement.ts";
export { destroyEnvelope, openEnvelope } from "./engine/envelope.ts";
export {
  type CancelOutcome,
  cancelOwnRemoval,
  type OwnRequestOutcome,
  requestOwnRemoval,
} from "./engine/own-request.ts";
export type { RemovalParts } from "./engine/parts.ts";
export { personValues } from "./engine/person-values.ts";
export { type Plan, planMark, planRemoval } from "./engine/plan.ts";
export { readRefusal } from "./engine/refusal.ts";
export { removalHandler } from "./engine/removal-handler.ts";
export { type RequestOutcome, requestRemoval } from "./engine/request.ts";
export { takeUpRemovals, tidyRemovals } from "./engine/tidying.ts";
export { removalEvents } from "./events.ts";
export { parseGroundReference, type Unnamed } from "./ground-reference.ts";
export { type Journal, openJournal, readJournal } from "./journal/journal.ts";
export { beginJournal, type JournalAtStart, journalAtStart } from "./journal/journal-at-start.ts";
export type { JournalEntry } from "./journal/journal-entry.ts";
export { reapplyRemovals } from "./journal/reapplying.ts";
export type { Finding, ValueKind, Verdict } from "./known-values.ts";
export { removalLetters } from "./own/letters/removal-letters.ts";
export { sendReceipt } from "./own/letters/removal-receipt.ts";
export { ownRemovalRoutes } from "./own/own-routes.ts";
export { type Receipt, type ReceiptLine, type ReceiptPart, receiptOf } from "./receipt.ts";
export type { Choices, RemovalState, RestsOn } from "./removal.ts";
export { removalInWords } from "./removal-words.ts";
export { findRemoval } from "./removals.queries.ts";
export { filesOf, type ProgramFiles } from "./search/program-files.ts";
export { searchForValues } from "./search/search.ts";
export { describeStructureFinding } from "./search/structure/structure-finding.ts";
export { verifyStructure } from "./search/structure/verify-structure.ts";
export { typedValues } from "./search/typed-values.ts";
export { staffRemovalRoutes } from "./staff/routes.ts";

export { approveRemoval, type DecideOn, type DecisionOutcome, refuseRemoval } from "./engine/decision.ts";
export { rightsNeeded } from "./engine/entitlement.ts";
export {
  type CancelOutcome,
  cancelOwnRemoval,
  type OwnRequestOutcome,
  requestOwnRemoval,
} from "./engine/own-request.ts";
export { type Plan, planMark, planRemoval } from "./engine/plan.ts";
export { readRefusal } from "./engine/refusal.ts";
export { type RequestOutcome, requestRemoval } from "./engine/request.ts";
export { removalEvents } from "./events.ts";
export { type Receipt, type ReceiptLine, type ReceiptPart, receiptOf } from "./receipt.ts";
export { staffRemovalRoutes } from "./staff/routes.ts";

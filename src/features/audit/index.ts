export type { EventKind } from "./event-kind.ts";
export { auditEvents } from "./events.ts";
export { History, HistoryTimeline } from "./history.tsx";
export { type ExternalUserHistory, historyOf, historyOfExternalUser, type PersonHistory } from "./log.ts";
export { type OwnEvent, ownEvents } from "./own-events.ts";
export { auditRoutes } from "./routes.ts";

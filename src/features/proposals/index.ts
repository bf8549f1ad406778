export { catalogue as proposalEvents } from "./events.ts";
export { type Lack, lackOf } from "./need.ts";
export {
  casesOf,
  commentsOf,
  type OwnListedCase,
  type OwnListedComment,
  type OwnListedVote,
  type OwnPage,
  type OwnRows,
  votesOf,
} from "./own/own.queries.ts";
export { proposalRoutes } from "./routes.ts";
export { proposalSettings } from "./settings.queries.ts";
export type { ProposalSettings } from "./settings.ts";

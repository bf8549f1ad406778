export { addStaff, addStaffWithRights } from "./addition.ts";
export { type EndingOutcome, endStaff } from "./ending.ts";
export { staffEvents } from "./events.ts";
export {
  type IdentityFault,
  identitySchemes,
  isIdentityScheme,
  parseIdentity,
  type StaffIdentity,
} from "./identity.ts";
export { type ListedStaff, listStaff } from "./list/list.queries.ts";
export { wholeList } from "./list/list-state.ts";
export { rightTexts } from "./rights/right-texts.ts";
export { rightsHeldBy } from "./rights/rights.queries.ts";
export { changeRights, type RightsOutcome } from "./rights/rights-change.ts";
export { staffRoutes } from "./routes.ts";
export { findStaffByIdentity } from "./staff.queries.ts";
export type { StaffDetails, StaffPerson } from "./staff-person.ts";

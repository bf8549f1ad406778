export { additionAddress, grantingAddress, memberAddress, permissionsAddress } from "./addresses.ts";
export { type AdministratorEndingOutcome, endAdministrator } from "./administrators/administrator-ending.ts";
export { administratorEvents } from "./administrators/administrator-events.ts";
export { type AppointmentOutcome, appointAdministrator } from "./administrators/appointment.ts";
export { administratorLetters } from "./administrators/letters.ts";
export type { Registered } from "./administrators/registered.queries.ts";
export {
  type ReinstatementOutcome,
  reinstateMember,
  type SuspensionOutcome,
  suspendMember,
  suspensionReasonMaxLength,
} from "./administrators/suspension.ts";
export { addMember } from "./details/addition.ts";
export { catalogue as memberEvents } from "./events.ts";
export { findPersonByHsaId } from "./member.queries.ts";
export type { MemberDetails, MemberId } from "./member.ts";
export { memberTexts } from "./member-texts.ts";
export { changePermissions } from "./permissions/granting.ts";
export { removeMember } from "./removal.ts";
export { memberRoutes } from "./routes.ts";

export { addMember } from "./addition.ts";
export { type AdministratorEndingOutcome, endAdministrator } from "./administrator-ending.ts";
export { administratorEvents } from "./administrator-events.ts";
export { type AppointedAdministrator, appointedAdministrators } from "./appointed-administrators.queries.ts";
export { type AppointmentOutcome, appointAdministrator } from "./appointment.ts";
export { catalogue as memberEvents } from "./events.ts";
export { changePermissions } from "./granting.ts";
export { findPersonByHsaId } from "./member.queries.ts";
export type { MemberDetails, MemberId } from "./member.ts";
export type { Registered } from "./registered.queries.ts";
export { removeMember } from "./removal.ts";
export { memberRoutes } from "./routes.ts";
export {
  type ReinstatementOutcome,
  reinstateMember,
  type SuspensionOutcome,
  suspendMember,
  suspensionReasonMaxLength,
} from "./suspension.ts";

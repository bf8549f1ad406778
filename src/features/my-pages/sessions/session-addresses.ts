import type { WhichSessions } from "#sign-in";

export const sessionsAddress = "/my-pages/sessions";

/** Where one session, or all but the own, is ended. */
export function endingAddress(which: WhichSessions): string {
  return which === "others" ? `${sessionsAddress}/ending` : `${sessionsAddress}/${which.handle}/ending`;
}

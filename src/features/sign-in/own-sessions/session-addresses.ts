import type { WhichSessions } from "./which-sessions.ts";

export const sessionsAddress = "/my-sessions";

/** Where one session, or all but the own, is ended. */
export function endingAddress(which: WhichSessions): string {
  return which === "others" ? `${sessionsAddress}/ending` : `${sessionsAddress}/${which.handle}/ending`;
}

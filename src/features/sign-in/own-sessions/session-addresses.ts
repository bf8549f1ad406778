import { endingAddressBelow, type WhichSessions } from "./which-sessions.ts";

export const sessionsAddress = "/my-sessions";

export const endingAddress = (which: WhichSessions): string => endingAddressBelow(sessionsAddress, which);

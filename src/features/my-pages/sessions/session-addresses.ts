import { endingAddressBelow, type WhichSessions } from "#sign-in";

export const sessionsAddress = "/my-pages/sessions";

export const endingAddress = (which: WhichSessions): string => endingAddressBelow(sessionsAddress, which);

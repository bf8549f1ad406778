import { notFound } from "#platform/http/problem.ts";
import { isUuid } from "#platform/ids.ts";

/** One session by its handle, or all but the one that asks. */
export type WhichSessions = { readonly handle: string } | "others";

/** Those that are asked for, never the one that asks. */
export function sessionsToEnd<S extends { readonly handle: string; readonly isThis: boolean }>(
  living: readonly S[],
  which: WhichSessions,
): S[] {
  const others = living.filter(({ isThis }) => !isThis);
  return which === "others" ? others : others.filter(({ handle }) => handle === which.handle);
}

/** What the address of an ending asks for: the session that it names, or else all others. @throws 404 for what is no handle */
export function whichAsked(session: string | undefined): WhichSessions {
  if (session === undefined) return "others";
  if (!isUuid(session)) throw notFound();
  return { handle: session };
}

/** Where one session, or all but the own, is ended, below the page that shows them. */
export function endingAddressBelow(sessionsAddress: string, which: WhichSessions): string {
  return which === "others" ? `${sessionsAddress}/ending` : `${sessionsAddress}/${which.handle}/ending`;
}

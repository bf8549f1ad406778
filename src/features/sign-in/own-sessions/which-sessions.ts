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

import type { AuthorityScope, Scope } from "#platform/access/scope.ts";

/** Whose log is read: one organisation's, or the whole installation's with what belongs to no organisation. */
export type LogScope = Scope | AuthorityScope<"read-log">;

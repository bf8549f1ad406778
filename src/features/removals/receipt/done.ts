import type { Counts } from "../engine/counts.ts";
import type { Choices } from "../removal.ts";
import { type SideTable, sideTables } from "../side-tables.ts";

/** In the order in which they are told. */
const goneKinds = [
  "account-deleted",
  "member-deleted",
  "staff-deleted",
  "rights-deleted",
  "drafts",
  "comments-deleted",
  "comments-emptied",
  "votes-deleted",
  "reports-deleted",
] as const;
const blankedKinds = [
  "account-depersonalised",
  "comments-depersonalised",
  "comments-depersonalised-on-request",
  "votes-depersonalised",
  "votes-depersonalised-on-request",
  "reports",
] as const;
const keptKinds = ["comments-kept", "votes-kept", "cases-of-deleted", "cases-of-depersonalised"] as const;

export type DoneKind =
  | (typeof goneKinds)[number]
  | (typeof blankedKinds)[number]
  | (typeof keptKinds)[number];

export type Done<K extends string> = { readonly kind: K; readonly count: number };

/** What was done, and nothing that was not: from the rows that were touched (never from what was planned). */
export type Doings = {
  readonly gone: readonly Done<DoneKind>[];
  readonly goneBesides: readonly Done<SideTable>[];
  readonly blanked: readonly Done<DoneKind>[];
  readonly kept: readonly Done<DoneKind>[];
};

export function doingsOf(counts: Counts, choices: Choices): Doings {
  const rows = rowsOf(counts, choices);
  const told = <K extends string>(kinds: readonly K[], count: (kind: K) => number): Done<K>[] =>
    kinds.map((kind) => ({ kind, count: count(kind) })).filter(({ count }) => count > 0);
  return {
    gone: told(goneKinds, (kind) => rows[kind]),
    goneBesides: told(sideTables, (table) => counts[table]?.deleted ?? 0),
    blanked: told(blankedKinds, (kind) => rows[kind]),
    kept: told(keptKinds, (kind) => rows[kind]),
  };
}

function rowsOf(counts: Counts, { account, comments, votes }: Choices): Record<DoneKind, number> {
  const did = (table: string, what: string) => counts[table]?.[what] ?? 0;
  const onRequest = {
    comments: comments === "depersonalise-on-request",
    votes: votes === "depersonalise-on-request",
  };
  const marked = did("cases", "marked");
  return {
    "account-deleted": did("external_users", "deleted"),
    "account-depersonalised": did("external_users", "blanked"),
    "member-deleted": did("members", "deleted"),
    "staff-deleted": did("staff", "deleted"),
    "rights-deleted":
      did("grants", "deleted") + did("member_suspensions", "deleted") + did("staff_rights", "deleted"),
    drafts: did("cases", "deleted"),
    "cases-of-deleted": account === "delete" ? marked : 0,
    "cases-of-depersonalised": account === "depersonalise" ? marked : 0,
    "comments-deleted": did("comments", "deleted"),
    "comments-emptied": did("comments", "placeholders"),
    "comments-depersonalised": onRequest.comments ? 0 : did("comments", "depersonalised"),
    "comments-depersonalised-on-request": onRequest.comments ? did("comments", "depersonalised") : 0,
    "comments-kept": did("comments", "kept"),
    "votes-deleted": did("votes", "deleted"),
    "votes-depersonalised": onRequest.votes ? 0 : did("votes", "depersonalised"),
    "votes-depersonalised-on-request": onRequest.votes ? did("votes", "depersonalised") : 0,
    "votes-kept": did("votes", "kept"),
    "reports-deleted": did("comments", "reports"),
    reports: did("comment_reports", "blanked"),
  };
}

import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { RemovalEffect } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { Choices } from "../removal.ts";
import { effectOf, type Table, tablesOf } from "./found-rows.ts";
import {
  countComments,
  countEvents,
  countMade,
  countOpenVotes,
  countRows,
  countVotes,
} from "./plan.queries.ts";
import { type AffectedProposals, affectedProposals } from "./plan-proposals.queries.ts";
import { findTraces } from "./traces.queries.ts";
import { madeBy } from "./whose-content.ts";

/** What a removal would do, counted exactly. */
export type Plan = {
  /** Every table with rows of the person, in the registry's order. */
  readonly tables: readonly PlannedTable[];
  /** Cases that were submitted: they stay, and say that who made them is gone. */
  readonly cases: number;
  /** Cases that never were: they go. */
  readonly drafts: number;
  readonly comments: {
    readonly all: number;
    /** Those that others have replied to, at any depth: where comments go, a placeholder takes their place. */
    readonly withReplies: number;
  };
  readonly votes: { readonly open: number; readonly closed: number };
  /** Open proposals whose tally changes: none, unless votes go. */
  readonly proposals: AffectedProposals;
  /** Events of the log by or about the person: they stay, and say nothing of the person any more. */
  readonly events: number;
};

type PlannedTable = { readonly table: Table; readonly rows: number; readonly effect: RemovalEffect };

/** What removing this external user with these choices would do now. */
export async function planRemoval(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  { id, reference }: { readonly id: ExternalUserId; readonly reference: PersonReference },
  choices: Choices,
  now: Date,
): Promise<Plan> {
  const today = stockholmDate(now);
  const whose = madeBy(id);
  const removed = { population: "external-user", subject: id, reference } as const;
  const rows = await countRows(db, tablesOf("external-user"), await findTraces(db, removed));
  const proposals = choices.votes === "delete" ? await affectedProposals(db, whose, today) : nothingAffected;
  const open = choices.votes === "delete" ? openVotesIn(proposals) : await countOpenVotes(db, whose, today);
  return {
    tables: rows.map(({ table, rows }) => ({ table, rows, effect: effectOf(table, choices) })),
    ...(await countMade(db, id)),
    comments: await countComments(db, whose),
    votes: { open, closed: (await countVotes(db, whose)) - open },
    proposals,
    events: await countEvents(db, reference),
  };
}

/** How many votes in open proposals somebody loses: nobody has more than one in each. */
export function openVotesIn({ shown, more }: AffectedProposals): number {
  return shown.length + more;
}

/** Tells whether what the person has made is still what a preview showed; others' doings do not count. */
export function planMark({ cases, drafts, comments, votes }: Plan): string {
  const made = [cases, drafts, comments.all, votes.open + votes.closed];
  return createHash("sha256").update(made.join()).digest("base64url").slice(0, 22);
}

export const nothingAffected: AffectedProposals = { shown: [], more: 0, belowGoal: 0 };

import type { Plan } from "../../engine/plan.ts";
import type { Choices, ContentChoice } from "../../removal.ts";
import { type SideTable, sideTables } from "../../side-tables.ts";

/** One kind of what there is of somebody, how many there are of it, and what becomes of them. */
export type Consequence = {
  readonly kind: Kind;
  readonly count: number;
};

/** In the order in which they are told. */
const goingKinds = [
  "account-deleted",
  "drafts",
  "comments-deleted",
  "comments-emptied",
  "open-votes-deleted",
  "closed-votes-deleted",
] as const;
const blankedKinds = [
  "account-depersonalised",
  "comments-depersonalised",
  "comments-depersonalised-on-request",
  "votes-depersonalised",
  "votes-depersonalised-on-request",
  "reports",
] as const;
const keptKinds = [
  "comments-kept",
  "votes-kept",
  "cases-of-deleted",
  "cases-of-depersonalised",
  "events",
] as const;

export type Kind = (typeof goingKinds)[number] | (typeof blankedKinds)[number] | (typeof keptKinds)[number];

export type Consequences = {
  readonly goes: readonly Consequence[];
  /** What goes with the account, table by table. */
  readonly goesBesides: readonly { readonly table: SideTable; readonly count: number }[];
  readonly blanked: readonly Consequence[];
  readonly kept: readonly Consequence[];
};

/** What a plan comes to, and nothing that it does not: every text of a preview is made from this. */
export function consequencesOf(plan: Plan, choices: Choices): Consequences {
  return inParts(plan, countsOf(plan, choices));
}

/** The same of comments and votes alone, where the account is gone already. */
export function contentConsequencesOf(
  plan: Plan,
  choices: Pick<Choices, "comments" | "votes">,
): Consequences {
  return inParts(plan, contentCounts(plan, choices));
}

function inParts(plan: Plan, counts: Counts): Consequences {
  const told = <K extends Kind>(kinds: readonly K[]) =>
    kinds.map((kind) => ({ kind, count: counts[kind] ?? 0 })).filter(({ count }) => count > 0);
  return {
    goes: told(goingKinds),
    goesBesides: sideTables
      .map((table) => ({ table, count: rowsIn(plan, table) }))
      .filter(({ count }) => count > 0),
    blanked: told(blankedKinds),
    kept: told(keptKinds),
  };
}

type Counts = { readonly [K in Kind]?: number };

function countsOf(plan: Plan, { account, comments, votes }: Choices): Counts {
  return {
    [account === "delete" ? "account-deleted" : "account-depersonalised"]: 1,
    [account === "delete" ? "cases-of-deleted" : "cases-of-depersonalised"]: plan.cases,
    drafts: plan.drafts,
    reports: rowsIn(plan, "comment_reports"),
    events: plan.events,
    ...contentCounts(plan, { comments, votes }),
  };
}

function contentCounts(plan: Plan, { comments, votes }: Pick<Choices, "comments" | "votes">): Counts {
  return {
    ...commentCounts(plan, comments, plan.comments.all),
    ...voteCounts(plan, votes, plan.votes.open + plan.votes.closed),
  };
}

function commentCounts({ comments }: Plan, choice: ContentChoice, all: number): Counts {
  if (choice === "keep") return { "comments-kept": all };
  if (choice !== "delete") return { [`comments-${past[choice]}`]: all };
  return { "comments-deleted": all - comments.withReplies, "comments-emptied": comments.withReplies };
}

function voteCounts({ votes }: Plan, choice: ContentChoice, all: number): Counts {
  if (choice === "keep") return { "votes-kept": all };
  if (choice !== "delete") return { [`votes-${past[choice]}`]: all };
  return { "open-votes-deleted": votes.open, "closed-votes-deleted": votes.closed };
}

const past = {
  depersonalise: "depersonalised",
  "depersonalise-on-request": "depersonalised-on-request",
} as const;

function rowsIn({ tables }: Plan, wanted: Plan["tables"][number]["table"]): number {
  return tables.find(({ table }) => table === wanted)?.rows ?? 0;
}

import type { Plan } from "../../engine/plan.ts";

/** What the person has made, as a preview showed it and as a form brings it back. */
const names = ["cases", "drafts", "comments", "votes"] as const;
type MadeName = (typeof names)[number];

/** What is otherwise than was shown. */
export type CountChange = { readonly name: MadeName; readonly from: number; readonly to: number };

/** For a hidden field: four numbers. */
export function seenCounts(plan: Plan): string {
  return names.map((name) => madeIn(plan, name)).join(" ");
}

/** @param seen what {@link seenCounts} gave; what is none shows nothing as changed */
export function changesSince(seen: string, plan: Plan): CountChange[] {
  const counts = seen.split(" ");
  if (counts.length !== names.length || counts.some((count) => !/^\d{1,9}$/.test(count))) return [];
  return names
    .map((name, index) => ({ name, from: Number(counts[index]), to: madeIn(plan, name) }))
    .filter(({ from, to }) => from !== to);
}

function madeIn({ cases, drafts, comments, votes }: Plan, name: MadeName): number {
  return { cases, drafts, comments: comments.all, votes: votes.open + votes.closed }[name];
}

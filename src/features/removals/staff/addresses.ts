import { type ListQuery, listAt, withList } from "#platform/lists/list-query.ts";
import type { RemovalId } from "../removal.ts";

const removalsPath = "/removals";

/** The list, as it was. */
export function removalsAddress(list: ListQuery): string {
  return listAt(removalsPath, list);
}

export function removalAddress(id: RemovalId, list: ListQuery): string {
  return withList(`${removalsPath}/${id}`, list);
}

/** Where a removal is decided on: a person's own request, either way, and what a removal has kept. */
export function decisionAddress(
  id: RemovalId,
  noun: "approval" | "refusal" | "stop" | "kept",
  list: ListQuery,
): string {
  return withList(`${removalsPath}/${id}/${noun}`, list);
}

/** Where a removal is carried out, below the person's own address: one for each right. */
export const carryingOutNouns = { delete: "deletion", depersonalise: "depersonalisation" } as const;

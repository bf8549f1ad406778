import type { Operator } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import type { Choices, RemovalId, Removed, RestsOn } from "../removal.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { detailsOf, orderRemoval } from "./ordering.ts";
import { lockSubject } from "./subject-row.queries.ts";

export type EndedRequestOutcome =
  | { readonly kind: "ordered"; readonly removal: RemovalId }
  | { readonly kind: "already"; readonly removal: RemovalId }
  /** Somebody who has a membership or works here is ended first: with them goes what they administer. */
  | { readonly kind: "not-ended" }
  | { readonly kind: "nobody" };

/** Has somebody of an organisation or of the staff removed who has ended, before the retention rule would. */
export async function requestEndedRemoval(
  tx: Tx,
  _actor: Operator,
  removed: Removed & { readonly population: "member" | "staff" },
  restsOn: RestsOn,
): Promise<Change<EndedRequestOutcome>> {
  await lockSubject(tx.sql, removed);
  const row = await tx.sql
    .selectFrom(removed.population === "member" ? "members" : "staff")
    .select("ended_at")
    .where("id", "=", removed.subject as never)
    .executeTakeFirst();
  if (row === undefined) return unchanged({ kind: "nobody" });
  if (row.ended_at === null) return unchanged({ kind: "not-ended" });
  const open = await openRemovalOf(tx.sql, removed.reference);
  if (open !== undefined) return unchanged({ kind: "already", removal: open.id });
  const removal = await orderRemoval(tx, { removed, choices, restsOn });
  return record(
    { kind: "ordered", removal },
    event("removal-approved", detailsOf(removal, choices, restsOn)),
  );
}

const choices: Choices = { account: "delete", comments: "delete", votes: "delete" };

import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { event } from "../events.ts";
import type { Choices, IdentityCheck, RemovalId, StoredRemoval } from "../removal.ts";
import { lockRemoval, openRemovalOf } from "../removals.queries.ts";
import { monthLater } from "./month-later.ts";
import { askForRemoval, detailsOf } from "./ordering.ts";

const day = 86_400_000;

export type OwnRequestOutcome =
  | { readonly kind: "requested"; readonly removal: RemovalId }
  | { readonly kind: "already"; readonly removal: RemovalId };

/**
 * The person's own wish to be removed, for staff to decide on. It is begun after the waiting period at the earliest,
 * and can be taken back until then.
 * @param how.waitDays how long the waiting period is
 */
export async function requestOwnRemoval(
  tx: Tx,
  actor: ExternalUser,
  choices: Choices,
  { check, waitDays }: { readonly check: IdentityCheck; readonly waitDays: number },
): Promise<Change<OwnRequestOutcome>> {
  await lockOwnRow(tx, actor);
  const open = await openRemovalOf(tx.sql, actor.reference);
  if (open !== undefined) return unchanged({ kind: "already", removal: open.id });
  const restsOn = { ground: "own-request", groundReference: undefined, identityCheck: check } as const;
  const removed = {
    population: "external-user",
    subject: actor.externalUser,
    reference: actor.reference,
  } as const;
  const removal = await askForRemoval(
    tx,
    { removed, choices, restsOn },
    { waitsUntil: new Date(tx.now.getTime() + waitDays * day), answerBy: monthLater(stockholmDate(tx.now)) },
  );
  return record(
    { kind: "requested", removal },
    event("removal-requested", detailsOf(removal, choices, restsOn)),
  );
}

export type CancelOutcome =
  | { readonly kind: "cancelled" }
  /** Nothing of the person's own waits. */
  | { readonly kind: "none" }
  /** It has begun, and there is no way back. */
  | { readonly kind: "too-late" };

function decideCancelling(open: StoredRemoval | undefined): CancelOutcome {
  if (open === undefined || open.requestedByKind !== "external-user") return { kind: "none" };
  return open.state === "under-way" ? { kind: "too-late" } : { kind: "cancelled" };
}

/** Takes the person's own request back while it waits, also where staff have approved it. */
export async function cancelOwnRemoval(tx: Tx, actor: ExternalUser): Promise<Change<CancelOutcome>> {
  await lockOwnRow(tx, actor);
  const found = await openRemovalOf(tx.sql, actor.reference);
  const open = found && (await lockRemoval(tx.sql, found.id));
  const decision = decideCancelling(open);
  if (decision.kind !== "cancelled" || open === undefined) return unchanged(decision);
  await tx.sql
    .updateTable("removals")
    .set({ state: "cancelled", ended_at: tx.now })
    .where("id", "=", open.id)
    .execute();
  return record(decision, event("removal-cancelled", detailsOf(open.id, open, open)));
}

async function lockOwnRow({ sql }: Tx, { externalUser }: ExternalUser): Promise<void> {
  await sql.selectFrom("external_users").select("id").where("id", "=", externalUser).forUpdate().execute();
}

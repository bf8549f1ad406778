import type { Actor } from "#platform/access/actor.ts";
import { isPerson } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { newRandomId } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { RemovalDetails } from "../events.ts";
import type { Choices, RemovalId, Removed, RestsOn } from "../removal.ts";
import { removalJob } from "./removal-job.ts";

/** What is wanted: whom, how, and on which ground. */
export type Wanted = { readonly removed: Removed; readonly choices: Choices; readonly restsOn: RestsOn };

/** Puts down what somebody has decided, to be begun at once. @returns the removal's id */
export async function orderRemoval(tx: Tx, wanted: Wanted): Promise<RemovalId> {
  const decided = { state: "approved", decided_at: tx.now, decided_by: referenceOf(tx.actor) } as const;
  const removal = await insert(tx, wanted, decided);
  await tx.enqueue(removalJob, { removal });
  return removal;
}

/** Puts down what the person asks for, for staff to decide on. @returns the removal's id */
export async function askForRemoval(
  tx: Tx,
  wanted: Wanted,
  { waitsUntil, answerBy }: { readonly waitsUntil: Date; readonly answerBy: LocalDate },
): Promise<RemovalId> {
  return await insert(tx, wanted, { state: "requested", waits_until: waitsUntil, answer_by: answerBy });
}

type Standing =
  | { readonly state: "approved"; readonly decided_at: Date; readonly decided_by: string | null }
  | { readonly state: "requested"; readonly waits_until: Date; readonly answer_by: LocalDate };

async function insert(tx: Tx, { removed, choices, restsOn }: Wanted, standing: Standing): Promise<RemovalId> {
  if (tx.actor.kind === "member") throw new Error("no member removes anybody");
  const id = newRandomId<"removals">();
  const row = {
    id,
    population: removed.population,
    subject_id: removed.subject,
    person_reference: removed.reference,
    ...choices,
    ground: restsOn.ground,
    ground_reference: restsOn.groundReference ?? null,
    identity_check: restsOn.identityCheck ?? null,
    requested_at: tx.now,
    requested_by_kind: tx.actor.kind,
    requested_by: referenceOf(tx.actor),
    ...standing,
  };
  await tx.sql.insertInto("removals").values(row).execute();
  return id;
}

/** What the events of a removal say of it. */
export function detailsOf(
  removal: RemovalId,
  { account, comments, votes }: Choices,
  { ground }: Pick<RestsOn, "ground">,
): RemovalDetails {
  return { removal, account, comments, votes, ground };
}

function referenceOf(actor: Actor): string | null {
  return isPerson(actor) ? actor.reference : null;
}

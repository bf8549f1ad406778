import type { StaffMember } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { forbidden, notFound } from "#platform/http/problem.ts";
import { event } from "../events.ts";
import type { Choices, ContentChoice, RemovalId, RestsOn, StoredRemoval } from "../removal.ts";
import { lockRemoval, openRemovalOf } from "../removals.queries.ts";
import { putByDecision, stillKept } from "./earlier-decisions.ts";
import { detailsOf } from "./ordering.ts";
import { removalJob } from "./removal-job.ts";

/** What is to become of comments and votes that a removal has kept; `keep` where they go on being kept. */
export type KeptChoices = Pick<Choices, "comments" | "votes">;

export type KeptOutcome =
  | { readonly kind: "ordered" }
  /** The removal is under way, or another of the same person is. */
  | { readonly kind: "busy" }
  /** Nothing would change: what is chosen is what there is. */
  | { readonly kind: "nothing" };

/**
 * Decides that what a removal has kept is kept no longer (decision 27). What was decided before is put by for
 * the receipt; the removal is taken up again with other choices and carried out like any other, journal and search included.
 * @throws 403 where a choice needs a right that is not held, 404 where there is no such removal
 */
export async function removeKept(
  tx: Tx,
  actor: StaffMember,
  id: RemovalId,
  { choices, restsOn }: { readonly choices: KeptChoices; readonly restsOn: RestsOn },
): Promise<Change<KeptOutcome>> {
  const removal = await lockRemoval(tx.sql, id);
  if (removal?.population !== "external-user") throw notFound();
  const wanted = {
    comments: later(removal.comments, choices.comments),
    votes: later(removal.votes, choices.votes),
  };
  requireRightsFor(removal, wanted, actor);
  if (removal.state !== "sealed") return unchanged({ kind: "busy" });
  if (wanted.comments === removal.comments && wanted.votes === removal.votes)
    return unchanged({ kind: "nothing" });
  if ((await openRemovalOf(tx.sql, removal.reference)) !== undefined) return unchanged({ kind: "busy" });
  await takeUp(tx, actor, removal, wanted, restsOn);
  await tx.enqueue(removalJob, { removal: id });
  return record(
    { kind: "ordered" },
    event("removal-approved", detailsOf(id, { ...removal, ...wanted }, restsOn)),
  );
}

/** Only what was kept can be chosen about: what is gone is gone. */
function later(was: ContentChoice, chosen: ContentChoice): ContentChoice {
  return was === "keep" ? chosen : was;
}

/** The rights that taking away and depersonalising need, as for an account. */
export function rightsForKept({ comments, votes }: KeptChoices): readonly Right[] {
  const chosen = [comments, votes];
  return [
    ...(chosen.includes("delete") ? (["delete-external-users"] as const) : []),
    ...(chosen.some((choice) => choice !== "delete" && choice !== "keep")
      ? (["depersonalise-external-users"] as const)
      : []),
  ];
}

/** @throws 403 where one of the rights is not held that what is chosen otherwise than it was needs */
export function requireRightsFor(was: KeptChoices, wanted: KeptChoices, { rights }: StaffMember): void {
  const changed = {
    comments: was.comments === wanted.comments ? "keep" : wanted.comments,
    votes: was.votes === wanted.votes ? "keep" : wanted.votes,
  } as const;
  const lacking = rightsForKept(changed).find((right) => !rights.has(right));
  if (lacking !== undefined) throw forbidden(`the right ${lacking} is not held`);
}

/** When it was begun stays: the journal tells of that beginning until there is another. */
async function takeUp(
  tx: Tx,
  { reference }: StaffMember,
  { id }: StoredRemoval,
  wanted: KeptChoices,
  { ground, groundReference, identityCheck }: RestsOn,
): Promise<void> {
  await putByDecision(tx, id);
  const row = await tx.sql
    .selectFrom("removals")
    .select("counts")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await tx.sql
    .updateTable("removals")
    .set({
      ...wanted,
      ...{ ground, ground_reference: groundReference ?? null, identity_check: identityCheck ?? null },
      ...{ state: "approved", decided_at: tx.now, decided_by: reference, waits_until: null },
      ...{ steps: [], search: null, sealed_at: null, ended_at: null },
      counts: JSON.stringify(stillKept(row.counts, wanted)),
    })
    .where("id", "=", id)
    .execute();
}

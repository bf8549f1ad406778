import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type KeptChoices, type KeptOutcome, removeKept } from "../engine/kept-content.ts";
import { planKept, planOfKept } from "../engine/kept-plan.ts";
import { planMark } from "../engine/plan.ts";
import type { RemovalId, RestsOn } from "../removal.ts";
import { lockRemoval } from "../removals.queries.ts";

type Wanted = { readonly choices: KeptChoices; readonly restsOn: RestsOn };

/**
 * Decides that what a removal has kept is kept no longer, as long as the preview still says what it comes to.
 * @param seen the mark of the preview that was confirmed
 * @throws 403 and 404, as {@link removeKept}
 */
export async function removeKeptAsSeen(
  tx: Tx,
  actor: StaffMember,
  masterKey: MasterKey,
  id: RemovalId,
  { seen, ...wanted }: Wanted & { readonly seen: string },
): Promise<Change<KeptOutcome | { readonly kind: "changed" }>> {
  const removal = await lockRemoval(tx.sql, id);
  if (removal?.state === "sealed") {
    const plan = planOfKept(await planKept(tx.sql, masterKey, id, tx.now), wanted.choices);
    if (planMark(plan) !== seen) return unchanged({ kind: "changed" });
  }
  return await removeKept(tx, actor, id, wanted);
}

import { type BadLink, lockLink, useUpLinks, withdrawLinks } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { type CancelOutcome, cancelOwnRemoval } from "../engine/own-request.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { removalCancelledLetter } from "./letters/removal-cancelled.ts";

/** Takes the person's own request back while it waits, and tells them by letter: somebody else can have done it. */
export async function takeBackOwnRemoval(tx: Tx, actor: ExternalUser): Promise<Change<CancelOutcome>> {
  const open = await openRemovalOf(tx.sql, actor.reference);
  const taken = await cancelOwnRemoval(tx, actor);
  if (taken.outcome.kind === "cancelled" && open !== undefined) {
    await withdrawLinks(tx, actor.externalUser, ["cancel-removal"]);
    const about = { removal: open.id };
    await sendLetter(tx, removalCancelledLetter, { person: actor.reference, about });
  }
  return taken;
}

/** The same by the link of a letter: also whoever is deactivated while their request waits can do it. */
export async function takeBackByLink(
  tx: Tx,
  actor: ExternalUser,
  secret: string,
): Promise<Change<CancelOutcome | { readonly kind: BadLink }>> {
  const found = await lockLink(tx, "cancel-removal", secret);
  if (found.kind !== "good") return unchanged({ kind: found.kind });
  await useUpLinks(tx, actor.externalUser, "cancel-removal");
  return await takeBackOwnRemoval(tx, actor);
}

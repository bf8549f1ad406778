import { type PersonReference, system } from "#platform/access/actor.ts";
import { type Change, change, type Door, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import { type Id, newReference } from "#platform/ids.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { digestLetter } from "./digest-letter.ts";

/** Has everybody for whom something waits told of it in one letter. Unscoped: it concerns them all. */
export async function sendDigests(door: Door): Promise<void> {
  while (await change(door, system, sendDigest)) {}
}

/** To one of them. @returns whether there was one */
async function sendDigest(tx: Tx): Promise<Change<boolean>> {
  const first = await tx.sql
    .selectFrom("notices")
    .innerJoin("external_users", "external_users.id", "notices.external_user_id")
    .select(["external_users.id as reader", "person_reference as reference"])
    .where("waits", "=", true)
    .where("digest_id", "is", null)
    .where("removal_id", "is", null)
    .limit(1)
    .$narrowType<{ reader: Id<"external_users">; reference: PersonReference }>()
    .executeTakeFirst();
  if (first === undefined) return unchanged(false);
  const digest = newReference() as Id<"digests">;
  await tx.sql
    .updateTable("notices")
    .set({ digest_id: digest })
    .where("external_user_id", "=", first.reader)
    .where("waits", "=", true)
    .where("digest_id", "is", null)
    .execute();
  await sendLetter(tx, digestLetter, { person: first.reference, about: { digest } });
  return ownRecord(true, "notice");
}

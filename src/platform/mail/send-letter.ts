import type { PersonReference } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { newRandomId } from "#platform/ids.ts";
import type { About, Letter } from "./letter.ts";
import { mailJob } from "./mail-job.ts";

/** Who a letter goes to, and what it is about. */
type Sending<A extends About> = { readonly person: PersonReference; readonly about: A };

/**
 * Has a letter written and sent once the change is committed; if it is rolled back, no trace is left. The letter is
 * composed when it is sent, from what is true then.
 */
export async function sendLetter<A extends About>(
  tx: Tx,
  letter: Pick<Letter<A>, "kind" | "about">,
  { person, about }: Sending<NoInfer<A>>,
): Promise<void> {
  const id = newRandomId<"mails">();
  const row = {
    id,
    kind: letter.kind,
    person_reference: person,
    status: "queued",
    created_at: tx.now,
  } as const;
  await tx.sql.insertInto("mails").values(row).execute();
  await tx.enqueue(mailJob, { mail: id, about: letter.about.parse(about) });
}

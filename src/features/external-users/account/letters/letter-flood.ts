import type { PersonReference } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import type { Letter } from "#platform/mail/letter.ts";

const most = 5;
const period = 3_600_000;

/**
 * Whether a letter that anybody can have sent to somebody may be sent once more: five within an hour are enough. Nobody
 * is shut out by it, since the links of those five are still good (decision 43).
 */
export async function mayHaveAnother(
  tx: Tx,
  { kind }: Pick<Letter, "kind">,
  person: PersonReference,
): Promise<boolean> {
  const { count } = await tx.sql
    .selectFrom("mails")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("person_reference", "=", person)
    .where("kind", "=", kind)
    .where("created_at", ">", new Date(tx.now.getTime() - period))
    .executeTakeFirstOrThrow();
  return count < most;
}

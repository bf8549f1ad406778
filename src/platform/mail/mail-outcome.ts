import { type Kysely, sql } from "kysely";
import type { Database, Mails } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";

type Fault = NonNullable<Mails["last_fault"]>;

/** How long a mail is tried before it is given up, in milliseconds: longer than nearly every server is ever down. */
const patience = 24 * 3_600_000;

export async function noteSent(db: Kysely<Database>, mail: Id<"mails">, now: Date): Promise<void> {
  await db
    .updateTable("mails")
    .set({ status: "sent", sent_at: now, last_fault: null })
    .where("id", "=", mail)
    .where("status", "=", "queued")
    .execute();
}

/**
 * Notes what hindered a mail. One whose fault is lasting, or that has been tried for long enough, is given up.
 * Whether it is given up thereby.
 */
export async function noteFault(
  db: Kysely<Database>,
  mail: Id<"mails">,
  { fault, isLasting }: { readonly fault: Fault; readonly isLasting: boolean },
  now: Date,
): Promise<boolean> {
  const tried = new Date(now.getTime() - patience);
  const isLast = sql<boolean>`(${isLasting} or created_at <= ${tried})`;
  const row = await db
    .updateTable("mails")
    .set({
      last_fault: fault,
      status: sql`case when ${isLast} then 'given-up' else status end`,
      given_up_at: sql`case when ${isLast} then ${now}::timestamptz end`,
    })
    .where("id", "=", mail)
    .where("status", "=", "queued")
    .returning("status")
    .executeTakeFirst();
  return row?.status === "given-up";
}

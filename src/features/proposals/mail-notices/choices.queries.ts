import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import { type NoticeChoices, type NoticeDelivery, noticeKinds, usualDelivery } from "./notice.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** What the person wants to be told of. Unscoped: it is the actor's own, or asked by what tells them. */
export async function noticeChoicesOf(db: Db, externalUser: Id<"external_users">): Promise<NoticeChoices> {
  const rows = await db
    .selectFrom("notice_choices")
    .select(["kind", "delivery"])
    .where("external_user_id", "=", externalUser)
    .execute();
  const chosen = new Map(rows.map(({ kind, delivery }) => [kind, delivery]));
  const entries = noticeKinds.map((kind): [string, NoticeDelivery] => [
    kind,
    chosen.get(kind) ?? usualDelivery,
  ]);
  return Object.fromEntries(entries) as NoticeChoices;
}

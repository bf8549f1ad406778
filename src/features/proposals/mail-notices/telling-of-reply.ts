import type { Tx } from "#platform/change.ts";
import type { CommentId } from "../comments/comment.ts";
import { giveNotice } from "./giving-notice.ts";

/** Tells whoever is replied to that everybody can read a reply; nobody of what they reply to themselves. */
export async function tellOfReply(tx: Tx, id: CommentId): Promise<void> {
  const reply = await tx.sql
    .selectFrom("comments as reply")
    .innerJoin("comments as parent", "parent.id", "reply.parent_id")
    .select(["reply.case_id as case", "parent.external_user_id as to", "reply.external_user_id as by"])
    .where("reply.id", "=", id)
    .executeTakeFirst();
  if (reply === undefined || reply.to === reply.by) return;
  await giveNotice(tx, reply.to, { kind: "comment-answered", case: reply.case, comment: id });
}

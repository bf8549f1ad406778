import type { PersonReference } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { type Id, newReference } from "#platform/ids.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import type { AnswerId } from "../answers/answer.ts";
import type { CommentId } from "../comments/comment.ts";
import type { CaseId } from "../proposal.ts";
import { noticeChoicesOf } from "./choices.queries.ts";
import type { NoticeId, NoticeKind } from "./notice.ts";
import { noticeLetter } from "./notice-letter.ts";

/** What somebody is told of. */
type News = {
  readonly kind: NoticeKind;
  readonly case: CaseId;
  readonly answer?: AnswerId;
  readonly comment?: CommentId;
};

/**
 * Has the person told of it, as they have chosen: in the transaction of what it tells of. Nobody is told whose account is
 * inactive, is being removed or has been.
 */
export async function giveNotice(tx: Tx, to: Id<"external_users"> | null, news: News): Promise<void> {
  if (to === null) return;
  const reader = await tx.sql
    .selectFrom("external_users")
    .select("person_reference as reference")
    .where("id", "=", to)
    .where("removal_id", "is", null)
    .where("deactivated_at", "is", null)
    // a removal that begins meanwhile comes wholly before it or wholly after it
    .forKeyShare()
    .$narrowType<{ reference: PersonReference }>()
    .executeTakeFirst();
  const delivery = (await noticeChoicesOf(tx.sql, to))[news.kind];
  if (reader === undefined || delivery === "never") return;
  const id = newReference() as NoticeId;
  await tx.sql
    .insertInto("notices")
    .values({
      ...{ id, external_user_id: to, kind: news.kind, case_id: news.case },
      ...{ answer_id: news.answer ?? null, comment_id: news.comment ?? null },
      ...{ created_at: tx.now, waits: delivery === "daily" },
    })
    .execute();
  if (delivery === "at-once")
    await sendLetter(tx, noticeLetter, { person: reader.reference, about: { notice: id } });
}

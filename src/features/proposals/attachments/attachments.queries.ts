import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { AnswerId } from "../answers/answer.ts";
import { publicAnswers } from "../answers/public-answers.ts";
import type { CaseId } from "../proposal.ts";
import type { Attachment, AttachmentId } from "./attachment.ts";

type Db = ReadonlyKysely<Database>;

/** What has been attached to the answers on a case, in their order. Unscoped: whoever asks may read these answers. */
export async function attachmentsTo(db: Db, id: CaseId, answers: readonly AnswerId[]): Promise<Attachment[]> {
  if (answers.length === 0) return [];
  return await db
    .selectFrom("attachments")
    .innerJoin("case_answers", "case_answers.id", "attachments.answer_id")
    .select(["attachments.id", "answer_id as answer", "case_id as case", "position", "name", "type"])
    .select(["size", "removed_at as removedAt"])
    .where("case_id", "=", id)
    .where("answer_id", "in", answers)
    .orderBy("answer_id")
    .orderBy("position")
    .orderBy("attached_at")
    .execute();
}

/** Who asks for a document: whose own cases are read too, and whether all are, as by whoever reviews them. */
export type AttachmentReader = {
  readonly externalUser: Id<"external_users"> | undefined;
  readonly reviews: boolean;
};

/** Whether everybody may read the answer; of `cases` joined with `case_answers`. */
const isForAll = sql<boolean>`(published_at is not null and case_answers.kind in (${sql.join(publicAnswers)}))`;

export type FoundAttachment = {
  readonly id: AttachmentId;
  readonly name: string;
  readonly type: Attachment["type"];
  readonly sha256: Buffer;
  readonly isPublic: boolean;
};

/**
 * A document of this case that the reader may have; undefined for every other, and for what has been removed.
 *
 * Unscoped: who may read stands in the statement, for everybody what is public.
 */
export async function findAttachment(
  db: Db,
  { externalUser, reviews }: AttachmentReader,
  { case: id, attachment }: { readonly case: CaseId; readonly attachment: AttachmentId },
): Promise<FoundAttachment | undefined> {
  return await db
    .selectFrom("attachments")
    .innerJoin("case_answers", "case_answers.id", "attachments.answer_id")
    .innerJoin("cases", "cases.id", "case_answers.case_id")
    .select(["attachments.id", "attachments.name", "attachments.type", "sha256"])
    .select(isForAll.as("isPublic"))
    .where("attachments.id", "=", attachment)
    .where("cases.id", "=", id)
    .where("removed_at", "is", null)
    .where(({ eb, or, lit }) =>
      or([
        isForAll,
        externalUser === undefined ? lit(false) : eb("external_user_id", "=", externalUser),
        lit(reviews),
      ]),
    )
    .$narrowType<{ name: string }>()
    .executeTakeFirst();
}

/** Its bytes, unless they have been removed meanwhile. Unscoped: whoever asks has found it. */
export async function contentOf(db: Db, id: AttachmentId): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("attachment_contents")
    .select("bytes")
    .where("attachment_id", "=", id)
    .executeTakeFirst();
  return row?.bytes;
}

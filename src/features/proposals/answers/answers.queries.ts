import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Attachment } from "../attachments/attachment.ts";
import { attachmentsTo } from "../attachments/attachments.queries.ts";
import type { CaseId } from "../proposal.ts";
import type { AnswerId, AnswerKind, RefusalGround } from "./answer.ts";

export type GivenAnswer = {
  readonly id: AnswerId;
  readonly case: CaseId;
  readonly kind: AnswerKind;
  readonly ground: RefusalGround | null;
  readonly text: string;
  readonly answeredAt: Date;
  readonly attachments: readonly Attachment[];
};

/** What has been answered about the case, in the order of time. Unscoped: whoever asks may read the case. */
export async function answersOn(
  db: ReadonlyKysely<Database>,
  id: CaseId,
  kinds?: readonly AnswerKind[],
): Promise<GivenAnswer[]> {
  let query = db
    .selectFrom("case_answers")
    .select(["id", "case_id as case", "kind", "ground", "text", "answered_at as answeredAt"])
    .where("case_id", "=", id);
  if (kinds !== undefined) query = query.where("kind", "in", kinds);
  const answers = await query.orderBy("answered_at").orderBy("id").execute();
  const attachments = await attachmentsTo(
    db,
    id,
    answers.map((answer) => answer.id),
  );
  return answers.map((answer) => ({
    ...answer,
    attachments: attachments.filter((attachment) => attachment.answer === answer.id),
  }));
}

import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { sealWords, wordsOpener } from "#platform/audit/sealed-words.ts";
import type { Tx } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { CommentId } from "../comments/comment.ts";

/** Why a comment was hidden, under its writer's own key: it is forgotten when they are. */
export async function sealHidingReason(
  tx: Tx,
  masterKey: MasterKey,
  writer: PersonReference,
  comment: CommentId,
  reason: Reason,
): Promise<Buffer> {
  return await sealWords(tx, masterKey, writer, { words: reason, place: placeOf(comment) });
}

/** Why these comments of one writer are hidden, as far as it is told and their key is there. Unscoped: they are the actor's own. */
export async function readHidingReasons(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  writer: PersonReference,
  comments: readonly CommentId[],
): Promise<ReadonlyMap<CommentId, string>> {
  if (comments.length === 0) return new Map();
  const rows = await db
    .selectFrom("comments")
    .select(["id", "sealed_hiding_reason as sealed"])
    .where("id", "in", comments)
    .execute();
  const open = await wordsOpener(db, masterKey, writer);
  return new Map(
    rows.flatMap(({ id, sealed }) =>
      sealed === null || open === undefined ? [] : [[id, open(sealed, placeOf(id))] as const],
    ),
  );
}

function placeOf(comment: CommentId): string {
  return `${comment}:hiding`;
}

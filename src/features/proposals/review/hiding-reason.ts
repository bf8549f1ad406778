import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { keysFor, readKeys } from "#platform/audit/person-keys.ts";
import type { Tx } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
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
  const key = (await keysFor(tx.sql, masterKey, [writer], tx.now)).get(writer);
  if (key === undefined) throw new Error("a person's row in keystore.person_keys is damaged");
  return encrypt(key, Buffer.from(reason), boundTo(comment));
}

/** Why these comments of one writer are hidden, as far as it is told and their key is there. Unscoped: as who asks. */
export async function readHidingReasons(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  writer: PersonReference,
  comments: readonly CommentId[],
): Promise<ReadonlyMap<CommentId, string>> {
  if (comments.length === 0) return new Map();
  const rows = await db
    .selectFrom("comments")
    .select(["id", "sealed_hiding_reason"])
    .where("id", "in", comments)
    .where("sealed_hiding_reason", "is not", null)
    .execute();
  const key = (await readKeys(db, masterKey, [writer])).get(writer);
  if (key === undefined) return new Map();
  return new Map(
    rows.flatMap(({ id, sealed_hiding_reason }) =>
      sealed_hiding_reason === null
        ? []
        : [[id, decrypt(key, sealed_hiding_reason, boundTo(id)).toString()] as const],
    ),
  );
}

function boundTo(comment: CommentId): string {
  return `${comment}:hiding`;
}

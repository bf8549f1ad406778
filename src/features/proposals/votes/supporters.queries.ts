import { type SqlBool, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { Signature } from "../names.ts";
import type { CaseId } from "../proposal.ts";

/** Somebody who has voted for a proposal, with the name that was shown then. */
export type Supporter = Signature & { readonly vote: Id<"votes">; readonly castAt: Date };

const supportersOnPage = 100;

/**
 * Those who have voted for it, the latest first, a page at a time.
 *
 * Unscoped: asked only of proposals that publish their supporters.
 *
 * @param after the last vote of the page before
 */
export async function supportersOf(
  db: ReadonlyKysely<Database>,
  proposal: CaseId,
  after: Id<"votes"> | undefined,
): Promise<{ supporters: Supporter[]; more: boolean }> {
  const rows = await db
    .selectFrom("votes")
    .leftJoin("external_users", "external_users.id", "votes.external_user_id")
    .select(["votes.id as vote", "cast_at as castAt", "external_user_id as author"])
    .select(["author_name as authorName", "protected_at as protectedAt", "removal_mark as removalMark"])
    .where("case_id", "=", proposal)
    .where("direction", "=", "for")
    .where(beyond(proposal, after))
    .orderBy("cast_at", "desc")
    .orderBy("votes.id", "desc")
    .limit(supportersOnPage + 1)
    .execute();
  return { supporters: rows.slice(0, supportersOnPage), more: rows.length > supportersOnPage };
}

function beyond(proposal: CaseId, after: Id<"votes"> | undefined) {
  if (after === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`(votes.cast_at, votes.id) < (
    select cast_at, id from votes as cursor where id = ${after} and case_id = ${proposal}
  )`;
}

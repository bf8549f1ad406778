import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { CaseId } from "../proposal.ts";

const mostTold = 50;

/** The proposals that were published last. Unscoped: what is published is for everybody. */
export async function latestProposals(db: ReadonlyKysely<Database>) {
  return await db
    .selectFrom("cases")
    .select(["id", "title", "body", "published_at as publishedAt"])
    .where("kind", "=", "proposal")
    .where("published_at", "is not", null)
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(mostTold)
    .$narrowType<{ id: CaseId; publishedAt: Date }>()
    .execute();
}

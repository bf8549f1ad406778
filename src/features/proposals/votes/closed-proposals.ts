import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { stockholmDate } from "#platform/time/local-date.ts";

type Db = Kysely<Database> | Transaction<Database>;

/**
 * Lets the results of proposals that nobody can vote on any more stand as they are, whatever is removed afterwards.
 *
 * Unscoped: it concerns them all, and reads nobody's vote.
 */
export async function freezeResults(db: Db, now: Date): Promise<void> {
  await db
    .updateTable("proposals")
    .from("cases")
    .set({ result_frozen_at: now })
    .whereRef("cases.id", "=", "proposals.case_id")
    .where("result_frozen_at", "is", null)
    .where(isOver(now))
    .execute();
}

/**
 * Freezes what is closed, and destroys what kept anybody from voting there twice: with the key of a proposal its marks
 * tell nothing of anybody any more (decision 29).
 *
 * Unscoped: as {@link freezeResults}.
 */
export async function forgetClosedProposals(db: Db, now: Date): Promise<void> {
  await freezeResults(db, now);
  const frozen = db.selectFrom("proposals").select("case_id").where("result_frozen_at", "is not", null);
  await db.deleteFrom("keystore.proposal_keys").where("case_id", "in", frozen).execute();
  await db.deleteFrom("spent_votes").where("case_id", "in", frozen).execute();
  while (await unmarkBatch(db)) {}
}

const batch = 2000;

/** Takes the marks off some of the votes on what is frozen. @returns whether there may be more */
async function unmarkBatch(db: Db): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update votes set number_mark = null
     where id in (
       select votes.id from votes join proposals on proposals.case_id = votes.case_id
        where number_mark is not null and result_frozen_at is not null limit ${batch}
     )`.execute(db);
  return numAffectedRows === BigInt(batch);
}

/** Whether voting is over for good; not merely yet to begin. Of `cases` and `proposals` together. */
export function isOver(now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`(voting_to < ${stockholmDate(now)}::date or cases.state <> 'published')`;
}

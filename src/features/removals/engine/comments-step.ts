import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import { blankingOf, settings } from "./blanking.ts";
import { heldComments } from "./held-comments.ts";
import { keepAuthors } from "./keeping.ts";
import type { Did, Step, StepFacts } from "./step.ts";
import { isOf, type Whose, whoseContent } from "./whose-content.ts";

/** What becomes of a person's comments (the document: Kommentarer). */
export const commentsStep: Step = {
  table: "comments",
  async run(tx, facts) {
    switch (facts.removal.comments) {
      case "keep":
        return await keepComments(tx, facts);
      case "delete":
        return await deleteComments(tx, facts);
      case "depersonalise":
        return await depersonaliseComments(tx, facts, "depersonalised");
      case "depersonalise-on-request":
        return await depersonaliseComments(tx, facts, "depersonalised-on-request");
    }
  },
};

async function keepComments(tx: Tx, facts: StepFacts): Promise<Did> {
  const ids = await nextComments(tx, facts);
  await keepAuthors(tx, "comments", ids, facts);
  return { counts: { kept: ids.length }, more: ids.length === facts.batch };
}

/**
 * Under another id, so that no event of the log leads to it; whatever points at it follows. The first of a thread gives
 * the thread its id.
 */
async function depersonaliseComments(tx: Tx, facts: StepFacts, mark: string): Promise<Did> {
  const ids = await nextComments(tx, facts);
  await sql`
    with batch as materialized (
      select id as former, gen_random_uuid() as fresh from comments where id = any(${ids}::uuid[])
    )
    update comments set ${renewed()}, removal_mark = ${mark}
      from batch where comments.id = former`.execute(tx.sql);
  return { counts: { depersonalised: ids.length }, more: ids.length === facts.batch };
}

async function nextComments(tx: Tx, facts: StepFacts): Promise<string[]> {
  const ids: string[] = [];
  for (const whose of whoseContent(facts, "comments")) {
    const { rows } = await sql<{ id: string }>`
      select id from comments where ${isOf("comments", whose)}
       order by created_at, id limit ${facts.batch - ids.length} for update`.execute(tx.sql);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

async function deleteComments(tx: Tx, facts: StepFacts): Promise<Did> {
  for (const whose of whoseContent(facts, "comments")) {
    const counts = await deleteThreads(tx, whose, facts.batch);
    if (counts !== undefined) return { counts, more: true };
  }
  return { counts: {}, more: false };
}

/**
 * Whole threads at a time, deepest and highest alike: what nobody else has written below goes, and so do earlier
 * placeholders that nothing else holds up; in the place of the rest stands a placeholder with nothing in it.
 * @returns undefined where there is nothing left
 */
async function deleteThreads(tx: Tx, whose: Whose, batch: number): Promise<Did["counts"] | undefined> {
  // held, so that nobody replies to what is about to go
  const { rows } = await sql<{ id: string }>`
    select id from comments
     where ${isOf("comments", whose)} and thread_id in (
       select thread_id from comments where ${isOf("comments", whose)} order by created_at, id limit ${batch}
     )
     order by id for update`.execute(tx.sql);
  if (rows.length === 0) return undefined;
  const own = rows.map(({ id }) => id);
  const reports = await sql`delete from comment_reports where comment_id = any(${own}::uuid[])`.execute(
    tx.sql,
  );
  const gone = await sql<{ own: boolean }>`
    with ${heldComments(whose, own)}
    delete from comments using hollow
     where comments.id = hollow.id and not exists (select from held where held.id = hollow.id)
    returning comments.removal_mark is distinct from 'deleted' as own`.execute(tx.sql);
  const placeholders = await sql`
    with batch as materialized (
      select id as former, gen_random_uuid() as fresh from comments where id = any(${own}::uuid[])
    )
    update comments set ${renewed()}, text = '', removal_mark = 'deleted'
      from batch where comments.id = former`.execute(tx.sql);
  return {
    deleted: gone.rows.filter(({ own }) => own).length,
    placeholders: Number(placeholders.numAffectedRows),
    reports: Number(reports.numAffectedRows),
  };
}

/** The blanks of the registry, with the id of `batch`. */
function renewed() {
  const renewing = new Map(blankingOf("comments"))
    .set("id", sql`fresh`)
    .set("thread_id", sql`case when parent_id is null then fresh else thread_id end`);
  return settings(renewing);
}

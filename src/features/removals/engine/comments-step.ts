import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import { blankingOf, settings } from "./blanking.ts";
import { heldComments } from "./held-comments.ts";
import { keepAuthors } from "./keeping.ts";
import type { Did, Step, StepFacts } from "./step.ts";

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

async function nextComments(tx: Tx, { traces, batch }: StepFacts): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from comments where external_user_id = any(${traces.found.id}::uuid[])
     order by created_at, id limit ${batch} for update`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/**
 * Whole threads at a time, deepest and highest alike: what nobody else has written below goes, and so do earlier
 * placeholders that nothing else holds up; in the place of the rest stands a placeholder with nothing in it.
 */
async function deleteComments(tx: Tx, { traces, batch }: StepFacts): Promise<Did> {
  const [person] = traces.found.id;
  if (person === undefined) return { counts: {}, more: false };
  // held, so that nobody replies to what is about to go
  const { rows } = await sql<{ id: string }>`
    select id from comments
     where external_user_id = ${person} and thread_id in (
       select thread_id from comments where external_user_id = ${person} order by created_at, id limit ${batch}
     )
     order by id for update`.execute(tx.sql);
  if (rows.length === 0) return { counts: {}, more: false };
  const own = rows.map(({ id }) => id);
  const reports = await sql`delete from comment_reports where comment_id = any(${own}::uuid[])`.execute(
    tx.sql,
  );
  const gone = await sql<{ own: boolean }>`
    with ${heldComments(person, own)}
    delete from comments using hollow
     where comments.id = hollow.id and not exists (select from held where held.id = hollow.id)
    returning comments.external_user_id is not null as own`.execute(tx.sql);
  const placeholders = await sql`
    with batch as materialized (
      select id as former, gen_random_uuid() as fresh from comments where id = any(${own}::uuid[])
    )
    update comments set ${renewed()}, text = '', removal_mark = 'deleted'
      from batch where comments.id = former`.execute(tx.sql);
  return {
    counts: {
      deleted: gone.rows.filter(({ own }) => own).length,
      placeholders: Number(placeholders.numAffectedRows),
      reports: Number(reports.numAffectedRows),
    },
    more: true,
  };
}

/** The blanks of the registry, with the id of `batch`. */
function renewed() {
  const renewing = new Map(blankingOf("comments"))
    .set("id", sql`fresh`)
    .set("thread_id", sql`case when parent_id is null then fresh else thread_id end`);
  return settings(renewing);
}

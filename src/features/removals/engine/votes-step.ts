import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { markVotes, spendVotes } from "#proposals";
import { blankingOf, settings } from "./blanking.ts";
import { keepAuthors } from "./keeping.ts";
import { isOpenOn } from "./open-proposal.ts";
import type { Did, Step, StepFacts } from "./step.ts";
import { isOf, whoseContent } from "./whose-content.ts";

/** What becomes of a person's votes (the document: Röster). */
export const votesStep: Step = {
  table: "votes",
  async run(tx, facts) {
    const ids = await nextVotes(tx, facts);
    const did = (what: string): Did => ({
      counts: ids.length === 0 ? {} : { [what]: ids.length },
      more: ids.length === facts.batch,
    });
    switch (facts.removal.votes) {
      case "delete":
        await freezeClosed(tx, ids);
        await sql`delete from votes where id = any(${ids}::uuid[])`.execute(tx.sql);
        return did("deleted");
      case "keep":
        // a kept vote keeps its mark, so that the number is free again once the vote goes
        await markVotes(tx.sql, facts.masterKey, ids, tx.now);
        await keepAuthors(tx, "votes", ids, facts);
        return did("kept");
      case "depersonalise":
        await spendVotes(tx.sql, facts.masterKey, ids, tx.now);
        await depersonalise(tx, ids, "depersonalised");
        return did("depersonalised");
      case "depersonalise-on-request":
        await spendVotes(tx.sql, facts.masterKey, ids, tx.now);
        await depersonalise(tx, ids, "depersonalised-on-request");
        return did("depersonalised");
    }
  },
};

async function nextVotes(tx: Tx, facts: StepFacts): Promise<Id<"votes">[]> {
  const ids: Id<"votes">[] = [];
  for (const whose of whoseContent(facts, "votes")) {
    const { rows } = await sql<{ id: Id<"votes"> }>`
      select id from votes where ${isOf("votes", whose)}
       order by cast_at, id limit ${facts.batch - ids.length} for update`.execute(tx.sql);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** The result of what is closed stays as it is, whichever votes go: the tally counts nothing off from now on. */
async function freezeClosed(tx: Tx, votes: readonly string[]): Promise<void> {
  await sql`
    update proposals set result_frozen_at = ${tx.now}::timestamptz
      from cases
     where cases.id = proposals.case_id and result_frozen_at is null
       and proposals.case_id = any(array(select case_id from votes where id = any(${votes}::uuid[])))
       and not ${isOpenOn(stockholmDate(tx.now))}`.execute(tx.sql);
}

async function depersonalise(tx: Tx, votes: readonly string[], mark: string): Promise<void> {
  await sql`
    update votes set ${settings(blankingOf("votes"))}, removal_mark = ${mark}
     where id = any(${votes}::uuid[])`.execute(tx.sql);
}

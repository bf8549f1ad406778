import { sql } from "kysely";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { Check } from "./check.ts";

const hour = 3_600_000;
/** Removals take seconds, and a search a minute: what is under way for longer than this many hours is stuck. */
const patience = 24;
/** The night in which closed proposals are tidied, and one that may have failed. */
const nights = 2;

/** The removals themselves come to their end, and hold nothing longer than they may. */
export function removalChecks(now: Date): Check[] {
  const settled = new Date(now.getTime() - patience * hour);
  const closedBefore = stockholmDate(new Date(now.getTime() - nights * 24 * hour));
  return [
    {
      kind: "unfinished",
      place: "removals",
      statement: sql`
        select id as removal, floor(extract(epoch from ${now}::timestamptz - fenced_at) / 3600)::integer as count
          from removals where state = 'under-way' and fenced_at < ${settled} order by fenced_at, id`,
    },
    {
      kind: "address-kept",
      place: "removals.envelope",
      // it is destroyed every night
      statement: sql`
        select id as removal, 1 as count from removals
         where envelope is not null and envelope_until < ${settled} order by id`,
    },
    ...(["spent_votes", "keystore.proposal_keys"] as const).map(
      (table): Check => ({
        kind: "spent-vote-kept",
        place: table,
        statement: sql`
          select null as removal, count(*) as count from ${sql.table(table)} as spent
            join proposals on proposals.case_id = spent.case_id
           where voting_to < ${closedBefore}::date`,
      }),
    ),
    {
      kind: "event-names-removed",
      place: "audit_events",
      statement: sql`
        select null as removal, count(*) as count from audit_events
         where code like 'removal-%' and subject_reference is not null`,
    },
  ];
}

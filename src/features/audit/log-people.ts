import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Id } from "#platform/ids.ts";
import { fold } from "#platform/text/fold.ts";
import type { LogScope } from "./log-scope.ts";

/**
 * Whether an event was done by, or done to, somebody whom the search word finds.
 *
 * Within one organisation any shown detail of its people is searched, as in its list of users. Across all of them a
 * member is found by the whole HSA-id only: no index holds a million people's names, and none of theirs should be
 * looked through for one. The authority's own people, who are few, are found by any of their details. External users
 * are not found by words at all: what is searched of theirs must not stand in an address (decision 17); their own pages
 * lead here by reference.
 */
export function concernsFoundPeople(
  scope: LogScope,
  organisation: Id<"organisations"> | "none" | undefined,
  term: string,
): RawBuilder<SqlBool> {
  const word = fold(term);
  if ("organisation" in scope) return concerns(sql`${membersOf(scope.organisation, word)}`);
  if (organisation !== undefined && organisation !== "none")
    return concerns(sql`${membersOf(organisation, word)} union all ${staffFound(word)}`);
  // few people: their events are fetched one person at a time from the indexes of actors and subjects
  const few = sql`any(array(${membersByHsaId(term)} union all ${staffFound(word)}))`;
  return sql<SqlBool>`(actor_reference = ${few} or subject_reference = ${few})`;
}

/** Perhaps many people: the events of the organisation are gone through, and each looked up among them. */
function concerns(people: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(actor_reference in (${people}) or subject_reference in (${people}))`;
}

/** Current and former ones apart, since each have an index of their own. */
function membersOf(organisation: Id<"organisations">, word: string): RawBuilder<unknown> {
  const found = sql`select person_reference from members
    where members.organisation_id = ${organisation} and position(${word} in search_text) > 0`;
  return sql`${found} and ended_at is null union all ${found} and ended_at is not null`;
}

function membersByHsaId(typed: string): RawBuilder<unknown> {
  const found = sql`select person_reference from members
    where hsa_id_canonical = upper(${typed.replace(/\s/g, "")}::text collate "C")`;
  return sql`${found} and ended_at is null union all ${found} and ended_at is not null`;
}

function staffFound(word: string): RawBuilder<unknown> {
  return sql`select person_reference from staff where position(${word} in search_text) > 0`;
}

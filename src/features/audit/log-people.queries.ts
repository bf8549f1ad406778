import { type RawBuilder, sql } from "kysely";
import type { Id } from "#platform/ids.ts";
import { fold } from "#platform/text/fold.ts";
import type { LogScope } from "./log-scope.ts";

/**
 * The references of those whom a search word finds, as a statement.
 *
 * Within one organisation any shown detail of its people is searched, as in its list of users. Across all of them a
 * member is found by the whole HSA-id only: no index holds a million people's names, and none of theirs should be
 * looked through for one. The authority's own people, who are few, are found by any of their details. External users
 * are not found by words at all: what is searched of theirs must not stand in an address (decision 17); their own pages
 * lead here by reference.
 */
export function peopleFound(
  scope: LogScope,
  organisation: Id<"organisations"> | "none" | undefined,
  term: string,
): RawBuilder<unknown> {
  const word = fold(term);
  if ("organisation" in scope) return membersOf(scope.organisation, word);
  const members =
    organisation === undefined || organisation === "none"
      ? membersByHsaId(term)
      : membersOf(organisation, word);
  return sql`${members} union all
    select person_reference from staff where position(${word} in search_text) > 0`;
}

function membersOf(organisation: Id<"organisations">, word: string): RawBuilder<unknown> {
  return currentAndFormer(
    sql`members.organisation_id = ${organisation} and position(${word} in search_text) > 0`,
  );
}

function membersByHsaId(typed: string): RawBuilder<unknown> {
  return currentAndFormer(sql`hsa_id_canonical = upper(${typed.replace(/\s/g, "")}::text collate "C")`);
}

/** Apart, since each have indexes of their own. */
function currentAndFormer(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select person_reference from members where ${condition} and ended_at is null
    union all select person_reference from members where ${condition} and ended_at is not null`;
}

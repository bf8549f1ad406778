import { type RawBuilder, sql } from "kysely";
import { inForce } from "#catalogue";
import type { Scope } from "#platform/access/scope.ts";
import type { ListQuestion } from "./list-question.ts";

/**
 * What each user holds, in the one form that the list needs it in: a row for everybody who holds something
 * that is asked about, with `wanted` (some of what the filters ask for), `named` (something whose name holds the
 * search word) and `rank` (what to sort by). Undefined where the list is neither filtered, searched nor sorted by it.
 */
export function heldByMember(scope: Scope, question: ListQuestion): RawBuilder<unknown> | undefined {
  if (!heldIsAsked(question)) return undefined;
  const { mark, rank } = rankingOf(question);
  return sql`
    select member_id, wanted, named, ${rank} as rank
    from (
      select member_id, ${anyOf(question, question.wanted)} as wanted, ${anyOf(question, question.named)} as named,
        ${mark}
      from (
        select member_id, permission_id, ${placeOfGrant(question)} as place
        from grants
        where ${inForceIn(scope, question)} and permission_id = any (${idsAt(question, askedPlaces(question))})
      ) as asked
      group by member_id
    ) as grouped`;
}

/** Counts only where somebody asks: an aggregate over 60,000 grants costs milliseconds. */
function anyOf(question: ListQuestion, places: readonly number[] = []): RawBuilder<boolean> {
  if (places.length === 0) return sql<boolean>`false`;
  return sql<boolean>`bool_or(permission_id = any (${idsAt(question, places)}))`;
}

function idsAt({ permissions }: ListQuestion, places: readonly number[]): RawBuilder<unknown> {
  return uuids(places.flatMap((place) => permissions[place]?.id ?? []));
}

/** The grants of the organisation that give something today; permissions and agreements are seen to by the ids. */
export function inForceIn(scope: Scope, { today }: Pick<ListQuestion, "today">): RawBuilder<boolean> {
  return sql<boolean>`grants.organisation_id = ${scope.organisation} and grants.revoked_at is null
    and ${inForce("grants", today)}`;
}

/** The permission of a grant as its place among the ranked ones, from 1 as PostgreSQL counts. */
export function placeOfGrant({ permissions }: ListQuestion): RawBuilder<number> {
  return sql<number>`array_position(${uuids(permissions.map(({ id }) => id))}, grants.permission_id)`;
}

/** Whether the row's permission is in force and may be given in the organisation. */
export function isOffered({ permissions }: ListQuestion): RawBuilder<boolean> {
  return sql<boolean>`grants.permission_id = any (${uuids(permissions.map(({ id }) => id))})`;
}

/** Whether the list is filtered, searched or sorted by what users hold, and there is anything to hold. */
export function heldIsAsked(question: ListQuestion): boolean {
  return askedPlaces(question).length > 0;
}

function askedPlaces(question: ListQuestion): number[] {
  const everything = question.withoutPermission || isHeldSort(question);
  if (everything) return question.permissions.map((_, place) => place);
  return [...new Set([...(question.wanted ?? []), ...question.named])];
}

export function isHeldSort({ sort }: Pick<ListQuestion, "sort">): boolean {
  return sort === "e-services" || sort === "permissions";
}

/** More than a bigint has bits to spare for. */
const mostBits = 62;

/**
 * How to sort by the shown names: by name after name, each user's in Swedish order.
 *
 * A user's names are a set of places, kept as a number with the highest bit for the first place. Sets in order are
 * what one meets walking a tree in which each set is followed by those that continue it, and how far into that walk
 * a set stands is `count − set − lowest bit` (up to a constant). With an array for each user instead, the page of
 * 500 in an organisation of 20,000 took 82 ms, with the number 62; arrays serve where there are more names.
 */
function rankingOf(question: ListQuestion): { mark: RawBuilder<unknown>; rank: RawBuilder<unknown> } {
  if (!isHeldSort(question)) return { mark: sql`0 as nothing`, rank: sql`0` };
  const places = shownPlaces(question);
  if (needsArrays(places))
    return {
      mark: sql`array_agg(distinct (${sql.val(places)}::int[])[place]) as places`,
      rank: sql`places`,
    };
  const first = Math.max(...places);
  const weights = places.map((place) => String(2n ** BigInt(first - place)));
  return {
    mark: sql`bit_or((${sql.val(weights)}::bigint[])[place]) as set`,
    rank: sql`bit_count(set::bit(64)) - set - (set & -set)`,
  };
}

/** The rank of those who hold nothing: an empty text stands before every other. */
export function emptyRank(question: ListQuestion): RawBuilder<unknown> {
  return needsArrays(shownPlaces(question)) ? sql`'{}'::int[]` : sql`${String(-(2n ** 63n))}::bigint`;
}

/** For each permission, the place of the name that is shown for it in the column that is sorted by. */
function shownPlaces({ sort, permissions }: ListQuestion): number[] {
  return permissions.map(({ eService }, place) => (sort === "e-services" ? eService.place : place));
}

function needsArrays(places: readonly number[]): boolean {
  return new Set(places).size > mostBits;
}

function uuids(ids: readonly string[]): RawBuilder<unknown> {
  return sql`${sql.val(ids)}::uuid[]`;
}

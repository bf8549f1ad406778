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
      select member_id, ${anyIs("wanted", question.wanted)} as wanted, ${anyIs("named", question.named)} as named,
        ${mark}
      from grants join ${askedPermissions(question)} on asked.id = grants.permission_id
      where ${inForceIn(scope, question)}
      group by member_id
    ) as grouped`;
}

/** Counts only where somebody asks: an aggregate over 60,000 grants costs milliseconds. */
function anyIs(mark: "wanted" | "named", places: readonly number[] = []): RawBuilder<boolean> {
  return places.length === 0 ? sql<boolean>`false` : sql<boolean>`bool_or(asked.${sql.raw(mark)})`;
}

/** The permissions that are asked about, a row each: a join costs less than a look into an array for each grant. */
function askedPermissions(question: ListQuestion): RawBuilder<unknown> {
  const places = askedPlaces(question);
  const isIn = (chosen: readonly number[] = []) => places.map((place) => chosen.includes(place));
  const shown = shownPlaces(question);
  return sql`unnest(${idsAt(question, places)}, ${isIn(question.wanted)}::boolean[], ${isIn(question.named)}::boolean[],
        ${places.map((place) => shown[place])}::int[], ${places.map((place) => weightOf(shown, place))}::bigint[])
        as asked (id, wanted, named, shown, weight)`;
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
  return needsArrays(shownPlaces(question))
    ? { mark: sql`array_agg(distinct shown order by shown) as places`, rank: sql`places` }
    : { mark: sql`bit_or(weight) as set`, rank: sql`bit_count(set::bit(64)) - set - (set & -set)` };
}

/** The bit of a name: the highest for the first, so that the earlier of two sets is the greater number. */
function weightOf(shown: readonly number[], place: number): string {
  return needsArrays(shown) ? "0" : String(2n ** BigInt(Math.max(...shown) - (shown[place] ?? 0)));
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

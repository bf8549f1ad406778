import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Scope } from "#platform/access/scope.ts";
import { containing } from "#platform/lists/containing.ts";
import { namedKeys, type Order, onwards } from "#platform/lists/keyset.ts";
import { countsAt, firstOfLast, pageAt } from "#platform/lists/page-parts.ts";
import {
  emptyRank,
  heldByMember,
  heldIsAsked,
  inForceIn,
  isHeldSort,
  isOffered,
  placeOfGrant,
} from "./list-held.ts";
import type { ListedMember, ListQuestion } from "./list-question.ts";

/** Every row carries the counts; without rows on the page there is one that carries them alone. */
export type PageRow = { readonly place: number; readonly total: number; readonly found: number } & {
  /** How many of those found stand before the place that was asked for, or up to and with it. */
  readonly passed: number;
} & (ListedMember | { readonly id: null });

/**
 * The one statement of the list. `chosen` are the users that are found, with what they are sorted by; `passed`
 * counts how many of them the cursor has passed; `page` cuts the rows out; and only these are read in full.
 */
export function pageStatement(scope: Scope, question: ListQuestion): RawBuilder<PageRow> {
  return sql<PageRow>`(
    with ${heldPart(scope, question)}
    chosen as ${sql.raw(isPutTogetherWhole(question) ? "materialized" : "not materialized")} (
      select members.id, ${namedKeys(orderOf(question))}
      from members ${joinHeld(question)}
      where ${isUser(scope)} and ${isFound(question)}
    ),
    ${cursorPart(scope, question)}
    counts as (${countsAt(orderOf(question), question.place)}),
    page as (${pagePart(question)})
    select row_number() over (order by ${onwards(orderOf(question))}) as place,
      ${totalPart(scope, question)} as total, counts.found, counts.passed,
      members.id, given_name as "givenName", family_name as "familyName", hsa_id as "hsaId", email,
      ${isSuspended} as suspended,
      array(
        select ${placeOfGrant(question)} - 1 from grants
        where ${inForceIn(scope, question)} and grants.member_id = members.id and ${isOffered(question)}
      ) as held
    from counts left join page on true left join members on members.id = page.id
  )`;
}

/** Asked of the page's rows alone: it only marks them. */
const isSuspended = sql<boolean>`exists (
        select from member_suspensions
        where member_suspensions.member_id = members.id and member_suspensions.lifted_at is null
      )`;

/** Read twice, once for the counts and once for the page, or put together once for both. */
function isPutTogetherWhole(question: ListQuestion): boolean {
  return isHeldSort(question) || heldIsAsked(question) || question.word !== undefined;
}

function heldPart(scope: Scope, question: ListQuestion): RawBuilder<unknown> {
  const held = heldByMember(scope, question);
  return held === undefined ? sql`` : sql`held as (${held}),`;
}

function joinHeld(question: ListQuestion): RawBuilder<unknown> {
  return heldIsAsked(question) ? sql`left join held on held.member_id = members.id` : sql``;
}

function isUser(scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`members.organisation_id = ${scope.organisation} and members.role = 'user'
    and members.ended_at is null`;
}

function isFound(question: ListQuestion): RawBuilder<SqlBool> {
  return sql<SqlBool>`${holdsWanted(question)} and ${showsWord(question)}`;
}

function holdsWanted(question: ListQuestion): RawBuilder<SqlBool> {
  const { wanted, withoutPermission } = question;
  if (wanted === undefined && !withoutPermission) return sql<SqlBool>`true`;
  // where there is nothing to hold, nobody holds anything
  if (!heldIsAsked(question)) return sql<SqlBool>`${withoutPermission}::boolean`;
  return withoutPermission
    ? sql<SqlBool>`(held.wanted or held.member_id is null)`
    : sql<SqlBool>`held.wanted`;
}

function showsWord(question: ListQuestion): RawBuilder<SqlBool> {
  if (question.word === undefined) return sql<SqlBool>`true`;
  const shows = sql<SqlBool>`members.search_text like ${containing(question.word)}`;
  return question.named.length === 0 ? shows : sql<SqlBool>`(${shows} or held.named)`;
}

/** What the rows are sorted by, the id last so that no two are alike. */
function sortKeys(question: ListQuestion): RawBuilder<unknown>[] {
  const names = [sql`members.family_name_order`, sql`members.given_name_order`];
  switch (question.sort) {
    case "family-name":
      return [...names, sql`members.id`];
    case "given-name":
      return [...names.toReversed(), sql`members.id`];
    case "hsa-id":
      return [sql`members.hsa_id_canonical`, sql`members.id`];
    case "email":
      return [sql`members.email_order`, sql`members.id`];
    case "e-services":
    case "permissions": {
      const rank = heldIsAsked(question) ? sql`coalesce(held.rank, ${emptyRank(question)})` : sql`0`;
      return [rank, ...names, sql`members.id`];
    }
  }
}

function orderOf(question: ListQuestion): Order {
  return { keys: sortKeys(question), direction: question.direction };
}

/** The row that the address names, also when it has left the list since: its place is known all the same. */
function cursorPart(scope: Scope, question: ListQuestion): RawBuilder<unknown> {
  const { place } = question;
  if (place.kind !== "after" && place.kind !== "before") return sql``;
  return sql`cursor as (
      select ${namedKeys(orderOf(question))} from members ${joinHeld(question)}
      where members.organisation_id = ${scope.organisation} and members.role = 'user' and members.id = ${place.row}
    ),`;
}

function pagePart(question: ListQuestion): RawBuilder<unknown> {
  const { place, size } = question;
  const order = orderOf(question);
  if (place.kind !== "page") return pageAt(order, place, size);
  return sql`select * from chosen order by ${onwards(order)} limit ${size}
        offset (select least(${(place.number - 1) * size}, ${firstOfLast(size)}) from counts)`;
}

function totalPart(scope: Scope, question: ListQuestion): RawBuilder<unknown> {
  const { word, wanted, withoutPermission } = question;
  const isWhole = word === undefined && wanted === undefined && !withoutPermission;
  return isWhole ? sql`counts.found` : sql`(select count(*) from members where ${isUser(scope)})`;
}

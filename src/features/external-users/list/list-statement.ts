import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isReadBackwards } from "#platform/lists/cut-page.ts";
import { backwards, keysFromCursor, namedKeys, type Order, onwards } from "#platform/lists/keyset.ts";
import { countsAt, pageAt } from "#platform/lists/page-parts.ts";
import { isInScope } from "../in-scope.ts";
import { conditionsAlong, isFound, isListed } from "./list-conditions.ts";
import type { ListedExternalUser, ListQuestion } from "./list-question.ts";
import { sides } from "./list-state.ts";
import { isUnnarrowed, readsNarrowly, type Way } from "./list-way.ts";

/** Every row carries the counts, where there are any; without rows on the page there is one that carries them alone. */
export type PageRow = {
  readonly place: number;
  /** Null where the way does not tell. */
  readonly total: number | null;
  readonly found: number | null;
  /** How many of those found the cursor has passed; on a walk only whether there is a cursor. */
  readonly passed: number;
} & (ListedExternalUser | { readonly id: null });

export function pageStatement(
  scope: ExternalUserScope,
  question: ListQuestion,
  way: Way,
): RawBuilder<PageRow> {
  return way.kind === "walked"
    ? walkedStatement(scope, question, way.most)
    : chosenStatement(scope, question, way);
}

/** All who are found, counted, and a page cut out of them. */
function chosenStatement(
  scope: ExternalUserScope,
  question: ListQuestion,
  way: Exclude<Way, { kind: "walked" }>,
): RawBuilder<PageRow> {
  const order = orderOf(question);
  const total = way.kind === "counted" ? totalPart(scope, question) : sql`null::bigint`;
  return sql<PageRow>`(
    with ${chosenPart(scope, question, way)},
    ${cursorPart(scope, question)}
    counts as (${countsAt(order, question.place)}),
    page as (${pageAt(order, question.place, question.size)})
    select row_number() over (order by ${onwards(order)}) as place,
      ${total} as total, counts.found, counts.passed, ${shownColumns}
    from counts left join page on true left join external_users as shown on shown.id = page.id
  )`;
}

function chosenPart(
  scope: ExternalUserScope,
  question: ListQuestion,
  way: Exclude<Way, { kind: "walked" }>,
): RawBuilder<unknown> {
  const keys = namedKeys(orderOf(question));
  const found = sql<SqlBool>`${isInScope(scope)} and ${isListed(question)} and ${isFound(question)}`;
  if (way.kind === "gathered" && way.through === "narrow") {
    // the ids first, for which the narrow index has all it takes; the table is then read for those found
    return sql`ids as materialized (select id from external_users where ${found}),
    chosen as materialized (
      select external_users.id, ${keys} from ids join external_users on external_users.id = ids.id
    )`;
  }
  // read twice, once for the counts and once for the page, or put together once for both
  const once = way.kind === "gathered" || question.sought !== undefined;
  return sql`chosen as ${sql.raw(once ? "materialized" : "not materialized")} (
      select id, ${keys} from external_users where ${found}
    )`;
}

function totalPart(scope: ExternalUserScope, question: ListQuestion): RawBuilder<unknown> {
  return isUnnarrowed(question)
    ? sql`counts.found`
    : sql`(select count(*) from external_users where ${isInScope(scope)} and ${isListed(question)})`;
}

/**
 * The rows from the page's start on, in the order of the column's index, until the page and one row more are found.
 * The limit inside, or an offset of nothing, keeps the conditions out of the reading, which so follows the index
 * whatever they are.
 */
function walkedStatement(
  scope: ExternalUserScope,
  question: ListQuestion,
  most: number | undefined,
): RawBuilder<PageRow> {
  const order = orderOf(question);
  const inOrder = isReadBackwards(question.place) ? backwards(order) : onwards(order);
  const isNarrowed = !isUnnarrowed(question);
  const limit = most === undefined ? sql`offset 0` : sql`limit ${most}`;
  const narrowly = isNarrowed && readsNarrowly(question);
  const shown = narrowly
    ? sql`page on true left join external_users as shown on shown.id = page.id`
    : sql`page as shown on true`;
  return sql<PageRow>`(
    with ${cursorPart(scope, question)}
    page as (
      select * from (
        select ${narrowly ? narrowColumns : sql`external_users.*`}, ${namedKeys(order)} from external_users
        where ${isListed(question)} and ${conditionsAlong(question.sort, question)} and ${fromPlace(question)}
        order by ${inOrder} ${isNarrowed ? limit : sql``}
      ) as walked
      where ${isInScope(scope)} and ${isFound(question)}
      order by ${inOrder} limit ${question.size + 1}
    )
    select row_number() over (order by ${onwards(order)}) as place,
      null::bigint as total, null::bigint as found, ${hasCursor(question)} as passed, ${shownColumns}
    from (select) as always left join ${shown}
  )`;
}

/** What the index by name holds besides its keys, so that reading in its order need not read the table. */
const narrowColumns = sql`id, search_text, status_order, email_verified_at, personal_number_verified_at, protected_at,
          signed_in_order, birth_date_order`;

function fromPlace(question: ListQuestion): RawBuilder<SqlBool> {
  switch (question.place.kind) {
    case "after":
      return keysFromCursor(orderOf(question), "beyond");
    case "before":
      return keysFromCursor(orderOf(question), "short of");
    default:
      return sql<SqlBool>`true`;
  }
}

/** The row that the address names, also when it is no longer found: its place is known all the same, unless it is removed. */
function cursorPart(scope: ExternalUserScope, question: ListQuestion): RawBuilder<unknown> {
  const { place } = question;
  if (place.kind !== "after" && place.kind !== "before") return sql``;
  return sql`cursor as (
      select ${namedKeys(orderOf(question))} from external_users
      where ${isInScope(scope)} and ${isListed(question)} and id = ${place.row}
    ),`;
}

function hasCursor({ place }: ListQuestion): RawBuilder<number> {
  const named = place.kind === "after" || place.kind === "before";
  return named ? sql<number>`(select count(*) from cursor)` : sql<number>`0::bigint`;
}

/** Each column sorts by what it shows, people of one kind by name, and at last by id. */
function orderOf({ sort, direction }: Pick<ListQuestion, "sort" | "direction">): Order {
  const names = [sql`family_name_order`, sql`given_name_order`];
  const keys = {
    email: [sql`email_order`],
    name: names,
    "display-name": [sql`display_name_order`],
    "birth-date": [sql`birth_date_order`],
    created: [sql`created_at`],
    "signed-in": [sql`signed_in_order`],
    status: [sql`status_order`, ...names],
  }[sort];
  return { keys: [...keys, sql`external_users.id`], direction };
}

const standing = sql`(array[${sql.join(sides.status.map((side) => sql.lit(side)))}])[shown.status_order + 1]`;

/** Of whoever is removed nothing is read but when the account was created. */
const shownColumns = sql`shown.id,
      case when shown.removal_id is null then shown.email end as email,
      case when shown.removal_id is null then shown.given_name end as "givenName",
      case when shown.removal_id is null then shown.family_name end as "familyName",
      case when shown.removal_id is null then shown.display_name end as "displayName",
      case when shown.removal_id is null then shown.birth_date end as "birthDate",
      (shown.created_at at time zone 'Europe/Stockholm')::date as "createdOn",
      case when shown.removal_id is null then (shown.last_signed_in_at at time zone 'Europe/Stockholm')::date end
        as "signedInOn",
      ${standing} as standing,
      shown.protected_at is not null and shown.removal_id is null as "isProtected"`;

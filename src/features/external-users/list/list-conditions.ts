import { type RawBuilder, type SqlBool, sql } from "kysely";
import { midnight } from "#platform/db/midnight.ts";
import { containing } from "#platform/lists/containing.ts";
import type { ListQuestion, Sought } from "./list-question.ts";
import type { Filters, SortColumn } from "./list-state.ts";

type Condition = RawBuilder<SqlBool>;

/** Whether a row is what is asked for. */
export function isFound({ sought, filters }: Pick<ListQuestion, "sought" | "filters">): Condition {
  return every([...filterConditions(filters), ...(sought === undefined ? [] : [holds(sought)])]);
}

function holds({ word, number, birthDates }: Sought): Condition {
  const shows = sql<SqlBool>`search_text like ${containing(word)}`;
  if (number !== undefined) return sql<SqlBool>`(${shows} or personal_number_index = ${number})`;
  if (birthDates.length === 0) return shows;
  return sql<SqlBool>`(${shows} or birth_date_order = any (${birthDates}::text[]))`;
}

function filterConditions(filters: Filters): Condition[] {
  const { email, number, protectedOnly } = filters;
  return [
    ...statusConditions(filters),
    ...verifiedConditions(email, sql`email_verified_at`),
    ...verifiedConditions(number, sql`personal_number_verified_at`),
    ...signInConditions(filters),
    ...(protectedOnly ? [sql<SqlBool>`protected_at is not null`] : []),
  ];
}

function statusConditions({ status: [side, other] }: Filters): Condition[] {
  if (side === undefined || other !== undefined) return [];
  return [sql<SqlBool>`status_order = ${side === "active" ? 0 : 1}::smallint`];
}

function verifiedConditions(
  [side, other]: readonly ("verified" | "unverified")[],
  since: RawBuilder<unknown>,
): Condition[] {
  if (side === undefined || other !== undefined) return [];
  return [side === "verified" ? sql<SqlBool>`${since} is not null` : sql<SqlBool>`${since} is null`];
}

/** Whoever has never signed in stands as if it had been before all time. */
function signInConditions({ neverSignedIn, signedInBefore: { day } }: Filters): Condition[] {
  const never = sql<SqlBool>`signed_in_order = timestamptz '-infinity'`;
  if (day === undefined) return neverSignedIn ? [never] : [];
  const before = sql<SqlBool>`signed_in_order < ${midnight(day)}`;
  return neverSignedIn ? [before] : [before, sql<SqlBool>`signed_in_order > timestamptz '-infinity'`];
}

/** Those of the conditions that say where in a column's own order the rows stand: what they leave out is never read. */
export function conditionsAlong(sort: SortColumn, { filters }: Pick<ListQuestion, "filters">): Condition {
  switch (sort) {
    case "status":
      return every(statusConditions(filters));
    case "signed-in":
      return every(signInConditions(filters));
    case "birth-date": {
      const verifiedOnly = filters.number.length === 1 && filters.number[0] === "verified";
      // whoever has a verified number has a day of birth
      return verifiedOnly ? sql<SqlBool>`birth_date_order > ''` : sql<SqlBool>`true`;
    }
    default:
      return sql<SqlBool>`true`;
  }
}

function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

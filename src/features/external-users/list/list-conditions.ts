import { type RawBuilder, type SqlBool, sql } from "kysely";
import { midnight } from "#platform/db/midnight.ts";
import { containing } from "#platform/lists/containing.ts";
import type { ListQuestion, Sought } from "./list-question.ts";
import { type Filters, removedAskedFor, type SortColumn, sides } from "./list-state.ts";

type Condition = RawBuilder<SqlBool>;

/**
 * Whom the list is of: those who are removed only where they are asked for, and never by words, since nothing that is
 * known of them may be found. Said of every reading in the words of the indexes that the list is read along, which hold
 * nobody else.
 */
export function isListed({ sought, filters }: Pick<ListQuestion, "sought" | "filters">): Condition {
  const removed = removedConditions(filters);
  if (sought !== undefined || removed.length === 0) return sql<SqlBool>`removal_id is null`;
  return sql<SqlBool>`(removal_id is null or ${sql.join(removed, sql` or `)})`;
}

/** Whether a row is what is asked for. */
export function isFound({ sought, filters }: Pick<ListQuestion, "sought" | "filters">): Condition {
  return every([...filterConditions(filters), ...(sought === undefined ? [] : [holds(sought)])]);
}

function holds({ word, wordAsKept, number, birthDates }: Sought): Condition {
  const asWritten = sql<SqlBool>`search_text like ${containing(word)}`;
  const shows =
    wordAsKept === undefined
      ? asWritten
      : sql<SqlBool>`(${asWritten} or search_text like ${containing(wordAsKept)})`;
  if (number !== undefined) return sql<SqlBool>`(${shows} or personal_number_index = ${number})`;
  if (birthDates.length === 0) return shows;
  return sql<SqlBool>`(${shows} or birth_date_order = any (${birthDates}::text[]))`;
}

function filterConditions(filters: Filters): Condition[] {
  const { email, number, protectedOnly } = filters;
  return [
    ...statusConditions(filters),
    ...emailConditions(email),
    ...numberConditions(number),
    ...signInConditions(filters),
    ...(protectedOnly ? [sql<SqlBool>`protected_at is not null`] : []),
  ];
}

/** In the words of the indexes of the few that are removed, where nobody else is asked for. */
function statusConditions(filters: Filters): Condition[] {
  const { status } = filters;
  const [removed, other] = removedConditions(filters);
  if (removed === undefined && status.length !== 1) return [];
  if (removed !== undefined && other === undefined && status.length === 1) return [removed];
  const standings = status.map((side) => sql.lit(sides.status.indexOf(side)));
  return [sql<SqlBool>`status_order in (${sql.join(standings)})`];
}

function removedConditions(filters: Filters): Condition[] {
  return removedAskedFor(filters).map((side) =>
    side === "depersonalised"
      ? sql<SqlBool>`depersonalised_at is not null`
      : sql<SqlBool>`(removal_id is not null and depersonalised_at is null)`,
  );
}

function emailConditions([side, other]: Filters["email"]): Condition[] {
  if (side === undefined || other !== undefined) return [];
  return [
    side === "verified"
      ? sql<SqlBool>`email_verified_at is not null`
      : sql<SqlBool>`email_verified_at is null`,
  ];
}

/** Any of the chosen sides; with all of them, as with none, nothing is asked for. Whoever has a number has a day of birth. */
function numberConditions(chosen: Filters["number"]): Condition[] {
  if (chosen.length === 0 || chosen.length === sides.number.length) return [];
  const conditions = {
    verified: sql`personal_number_verified_at is not null`,
    unverified: sql`(personal_number_verified_at is null and birth_date_order > '')`,
    missing: sql`birth_date_order = ''`,
  };
  return [
    sql<SqlBool>`(${sql.join(
      chosen.map((side) => conditions[side]),
      sql` or `,
    )})`,
  ];
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
      const { number } = filters;
      return number.length > 0 && !number.includes("missing")
        ? sql<SqlBool>`birth_date_order > ''`
        : sql<SqlBool>`true`;
    }
    default:
      return sql<SqlBool>`true`;
  }
}

function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

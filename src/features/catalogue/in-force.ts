import { type RawBuilder, sql } from "kysely";
import type { LocalDate } from "#platform/time/local-date.ts";

/**
 * Whether the row that `row` names in the query (a table or its alias) holds on that day: from `valid_from` to
 * `valid_to`, both included, and no date is no bound (decision 12). The one definition for agreements,
 * permissions and grants, so that a list, a page and a decision never disagree.
 */
export function inForce(row: string, day: LocalDate): RawBuilder<boolean> {
  const from = sql.ref(`${row}.valid_from`);
  const to = sql.ref(`${row}.valid_to`);
  return sql<boolean>`((${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day}))`;
}

/** The same rule for a row that has been read. */
export function isInForce(row: Validity, day: LocalDate): boolean {
  return (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || row.validTo >= day);
}

/** Days as text of the form YYYY-MM-DD, which compare as the days do. */
export type Validity = { readonly validFrom: string | null; readonly validTo: string | null };

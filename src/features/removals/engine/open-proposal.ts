import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { LocalDate } from "#platform/time/local-date.ts";

/** Whether one may vote that day; of `cases` joined with `proposals`. The same as `standingOf` says of one proposal. */
export function isOpenOn(today: LocalDate): RawBuilder<SqlBool> {
  return sql<SqlBool>`(cases.state = 'published' and ${today}::date between voting_from and voting_to)`;
}

import { type RawBuilder, sql } from "kysely";
import type { Check, CheckAnswer } from "./check.ts";
import type { StructureFault } from "./structure-finding.ts";

/** What the person made is kept by a removal that says so, holds a place for replies, or tells that its maker is gone. */
export function contentChecks(): Check[] {
  return [
    all(
      "placeholder-filled",
      "comments",
      sql`removal_mark = 'deleted' and (text <> '' or author_name is not null or external_user_id is not null)`,
    ),
    all(
      "placeholder-alone",
      "comments",
      sql`removal_mark = 'deleted' and not exists (select from comments as reply where reply.parent_id = comments.id)`,
    ),
    ...(["comments", "votes"] as const).map((table) =>
      all(
        "kept-by-nobody",
        table,
        // by which of them only the program can tell, with its key
        sql`removal_mark = 'kept' and (
          kept_by is null or not exists (
            select from removals
             where state = 'sealed' and ${sql.ref(table)} = 'keep' or state in ('approved', 'under-way')
          )
        )`,
      ),
    ),
    all("draft-of-nobody", "cases", sql`external_user_id is null and state = 'draft'`),
    all(
      "maker-not-told",
      "cases",
      sql`case author_removal
            when 'deleted' then external_user_id is not null
            when 'depersonalised' then not exists (
              select from external_users as maker
               where maker.id = cases.external_user_id and maker.removal_id is not null
            )
            else external_user_id is null or exists (
              select from external_users as maker
               where maker.id = cases.external_user_id and maker.depersonalised_at is not null
            )
          end`,
    ),
  ];
}

function all(kind: StructureFault, table: string, condition: RawBuilder<unknown>): Check {
  const statement = sql<CheckAnswer>`
    select null as removal, count(*) as count from ${sql.table(table)} where ${condition}`;
  return { kind, place: table, statement };
}

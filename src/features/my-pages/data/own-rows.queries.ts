import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";
import { type ExportedTable, exportedTables } from "./exported-tables.ts";

/** Whose data it is: what their rows are found by. */
export type DataSubject = { readonly externalUser: ExternalUserId; readonly reference: PersonReference };

export type OwnRow = Readonly<Record<string, unknown>>;

/** A table of the registry, and the person's rows in it as they are stored. */
export type OwnTable = Pick<ExportedTable, "table" | "readable"> & { readonly rows: readonly OwnRow[] };

/**
 * Everything that is stored of the person, table by table, where there is anything.
 *
 * Unscoped: the person's own id and reference are the scope, in every statement.
 */
export async function selectOwnTables(
  db: ReadonlyKysely<Database>,
  subject: DataSubject,
): Promise<OwnTable[]> {
  const tables: OwnTable[] = [];
  for (const { table, foundBy, columns, readable } of exportedTables()) {
    const own = sql<OwnRow>`(
      select ${sql.join(columns.map((column) => sql.ref(column)))}
        from ${sql.table(table)}
       where ${isTheirs(foundBy, subject)}
    )`;
    const rows = await db.selectFrom(own.as("own")).selectAll().$castTo<OwnRow>().orderBy(sql`1`).execute();
    if (rows.length > 0) tables.push({ table, readable, rows });
  }
  return tables;
}

function isTheirs(
  { column, trace }: ExportedTable["foundBy"],
  { externalUser, reference }: DataSubject,
): RawBuilder<unknown> {
  const found = sql.ref(column);
  switch (trace) {
    case "id":
      return sql`${found} = ${externalUser}`;
    case "reference":
      return sql`${found} = ${reference}`;
    case "email":
      // of the address that they have now: a former one can be somebody else's since
      return sql`lower(${found} collate "C") = (
        select email_canonical from external_users where id = ${externalUser}
      )`;
    case "session":
      return sql`${found} in (select id from sessions where external_user_id = ${externalUser})`;
    case "identity":
      // of members and staff alone
      return sql`false`;
  }
}

import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { personalData } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";

/** Whose data it is: what their rows are found by. */
export type DataSubject = { readonly externalUser: ExternalUserId; readonly reference: PersonReference };

export type OwnRow = Readonly<Record<string, unknown>>;

/** A table of the registry, and the person's rows in it as they are stored. */
export type OwnTable = {
  readonly table: string;
  /** The columns that say something to people; the others only lead from one row to another. */
  readonly readable: readonly string[];
  readonly rows: readonly OwnRow[];
};

/** Computed from other columns of the row: they say nothing that those do not. */
const computed = /_order$|_canonical$|^search_text$|_index$/;

/** Rows that are told in words instead, since their details are sealed. */
const toldApart = new Set(["audit_events"]);

/** The columns that lead from a row to the person, the first that a table has. */
const owners = { external_user_id: "externalUser", person_reference: "reference" } as const;

type ExportedTable = {
  readonly table: string;
  readonly owner: keyof typeof owners;
  readonly columns: readonly string[];
  readonly readable: readonly string[];
};

/** The tables whose rows a person is shown, and by which column theirs are found: all that the registry says is exported. */
export function exportedTables(): ExportedTable[] {
  return Object.entries(personalData).flatMap(([table, { exported, columns }]) => {
    const names = Object.keys(columns);
    const owner = names.includes("external_user_id")
      ? "external_user_id"
      : names.includes("person_reference")
        ? "person_reference"
        : undefined;
    if (!exported || owner === undefined || toldApart.has(table)) return [];
    const shown = Object.entries(columns).filter(([name, kind]) => kind !== "secret" && !computed.test(name));
    const readable = shown.filter(([, kind]) => kind !== "reference").map(([name]) => name);
    return [{ table, owner, columns: shown.map(([name]) => name), readable }];
  });
}

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
  for (const { table, owner, columns, readable } of exportedTables()) {
    const own = sql<OwnRow>`(
      select ${sql.join(columns.map((column) => sql.ref(column)))}
        from ${sql.table(table)}
       where ${sql.ref(owner)} = ${subject[owners[owner]]}
    )`;
    const rows = await db.selectFrom(own.as("own")).selectAll().$castTo<OwnRow>().orderBy(sql`1`).execute();
    if (rows.length > 0) tables.push({ table, readable, rows });
  }
  return tables;
}

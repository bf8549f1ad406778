import { personalData } from "#db/personal-data.ts";

/** What a person's rows in a table are found by, the first of these that the table has. */
const owners = ["external_user_id", "person_reference"] as const;

export type ExportedTable = {
  readonly table: string;
  readonly owner: (typeof owners)[number];
  readonly columns: readonly string[];
  /** The columns that say something to people; the others only lead from one row to another. */
  readonly readable: readonly string[];
};

/** Computed from other columns of the row: they say nothing that those do not. */
const computed = /_order$|_canonical$|^search_text$|_index$|^number_mark$/;

/** Rows that are told in words instead, since their details are sealed. */
const toldApart = new Set(["audit_events"]);

/** The tables whose rows a person is shown: all that the registry says is exported, but what lets somebody in. */
export function exportedTables(): ExportedTable[] {
  return Object.entries(personalData).flatMap(([table, { exported, columns }]) => {
    const owner = owners.find((name) => Object.hasOwn(columns, name));
    if (!exported || owner === undefined || toldApart.has(table)) return [];
    const shown = Object.entries(columns).filter(([name, kind]) => kind !== "secret" && !computed.test(name));
    const readable = shown.filter(([, kind]) => kind !== "reference").map(([name]) => name);
    return [{ table, owner, columns: shown.map(([name]) => name), readable }];
  });
}

import {
  type ColumnClass,
  librarySchemas,
  type Population,
  personalData,
  type Trace,
} from "#db/personal-data.ts";
import type { AccountChoice } from "../removal.ts";

/** What the registry says of a table that the search goes through. */
export type RegisteredTable = {
  readonly classOf: (column: string) => ColumnClass | undefined;
  /** By which columns rows are found to be somebody's. */
  readonly owners: readonly {
    readonly column: string;
    readonly trace: Trace;
    readonly population: Population;
  }[];
  /** Whether a removal with this choice leaves what a column of the person's own row holds. */
  readonly leaves: (column: string, account: AccountChoice) => boolean;
};

/** Whether the registry lets a column be, since a search could not tell what it holds. */
export function isUnsearched(table: string, column: string): boolean {
  const entries: { readonly [table: string]: Entry | undefined } = personalData;
  return Object.hasOwn(entries[table]?.unsearched ?? {}, column);
}

type Entry = (typeof personalData)[keyof typeof personalData];

/** Undefined where nobody has told the registry of the table. @param table as the registry names it */
export function registeredTable(table: string): RegisteredTable | undefined {
  const entries: { readonly [table: string]: Entry | undefined } = personalData;
  const entry = entries[table];
  if (entry === undefined) return undefined;
  const classes: { readonly [column: string]: ColumnClass | undefined } = entry.columns;
  const blanks: { readonly [column: string]: unknown } = entry.blanks ?? {};
  return {
    classOf: (column) => classes[column],
    owners: Object.entries(entry.foundBy ?? {}).map(([population, owner]) => ({
      ...owner,
      population: population as Population,
    })),
    leaves(column, account) {
      const effect = account === "delete" ? entry.whenDeleted : entry.whenDepersonalised;
      // votes and comments lose their link to the account whatever becomes of them
      if (effect === "row-deleted" || (entry.follows !== undefined && column in blanks)) return false;
      return effect === "kept" || !(column in blanks);
    },
  };
}

/** Whether the tables of a schema are a library's, told ids and nothing else. */
export function isLibrarys(schema: string): boolean {
  return schema in librarySchemas;
}

import { personalData, type Trace } from "#db/personal-data.ts";

export type ExportedTable = {
  readonly table: string;
  /** By which column a citizen's rows are found, and what it is compared with: as their removal finds them. */
  readonly foundBy: { readonly column: string; readonly trace: Trace };
  readonly columns: readonly string[];
  /** The columns that say something to people; the others only lead from one row to another. */
  readonly readable: readonly string[];
};

type Entry = {
  readonly exported: boolean;
  readonly withheld?: string;
  readonly computed?: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly foundBy?: { readonly "external-user"?: ExportedTable["foundBy"] };
};

const registry = Object.entries<Entry>(personalData);

/** The tables whose rows a citizen is shown: all that the registry says is exported, but what lets somebody in. */
export function exportedTables(): ExportedTable[] {
  return registry.flatMap(([table, { exported, computed = [], columns, foundBy }]) => {
    const found = foundBy?.["external-user"];
    if (!exported || found === undefined) return [];
    const shown = Object.entries(columns).filter(
      ([name, kind]) => kind !== "secret" && !computed.includes(name),
    );
    const readable = shown.filter(([, kind]) => kind !== "reference").map(([name]) => name);
    return [{ table, foundBy: found, columns: shown.map(([name]) => name), readable }];
  });
}

/** The tables that a removal of theirs finds rows in, and that are not shown: the registry says why. */
export function withheldTables(): string[] {
  return registry.flatMap(([table, { withheld, foundBy }]) =>
    withheld === undefined || foundBy?.["external-user"] === undefined ? [] : [table],
  );
}

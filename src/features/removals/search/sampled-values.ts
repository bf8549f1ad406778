import { type SoughtPerson, sampled } from "../known-values.ts";
import type { Findings } from "./findings.ts";
import { registeredTable } from "./registered-table.ts";
import { sampledColumns } from "./statistics.queries.ts";
import type { OnRow } from "./table-findings.ts";

const [tableColumn, nameColumn, sampledColumn] = sampledColumns;

/**
 * What the database has sampled tells of no row, so it is judged by its column: a reference that the removal leaves is
 * kept; a value that the table itself holds and may hold is sampled from there; everything else was sampled from what
 * is gone, and should be gone with it. To be asked after the tables.
 */
export function judgeSampled(findings: Findings, removal: SoughtPerson["removal"]): OnRow {
  return (row, hits) => {
    const place = row.value(tableColumn)?.toString() ?? "";
    const column = row.value(nameColumn)?.toString() ?? "";
    const table = registeredTable(place);
    const staysThere =
      table?.classOf(column) === "reference" && table.leaves(column, removal?.account ?? "delete");
    for (const { column: where, kind, inAddress } of hits) {
      // the person's own addresses are sought by themselves
      if (where !== sampledColumn || inAddress) continue;
      const verdict = staysThere ? "kept" : (findings.elsewhereIn(place, kind) ?? "left");
      findings.add(verdict, `${sampled}${place}.${column}`, kind);
    }
  };
}

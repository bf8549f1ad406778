import { ownKinds, type ValueKind, type Verdict } from "../known-values.ts";
import type { AccountChoice } from "../removal.ts";
import { isLibrarys, type RegisteredTable, registeredTable } from "./registered-table.ts";
import type { SearchedTable } from "./searched-tables.queries.ts";
import type { Extent } from "./sought.ts";
import type { Traces } from "./traces.ts";
import { holdsWords } from "./written-words.ts";

/** A row in which something was found: what its columns hold. */
export type FoundRow = { readonly value: (column: string) => Buffer | undefined };

export type Hit = {
  readonly column: string;
  readonly kind: ValueKind;
  readonly extent: Extent;
  /** A name that is found within addresses alone (`isInAddress`). */
  readonly inAddress: boolean;
};

/** What says which of the person's is to stay. */
export type JudgedRemoval = { readonly keptBy: string; readonly account: AccountChoice };

/**
 * Tells what should be gone from what may be where it is. Undefined: it is no finding at all.
 *
 * 1. What the removal has marked as kept by it is kept, whatever it says (decision 27).
 * 2. The words of people and of the authority are mentions (leak L33), save in rows of the person's own that should be
 *    gone altogether.
 * 3. The random reference is kept in what is not the person's own, as the log: it leads nowhere. So are ids where the
 *    registry says that there is one and leaves it, and in a library's tables, which are told ids and nothing else.
 * 4. What stands in a row of somebody else's is theirs, as a namesake's name or a household's telephone: a mention. Only
 *    ids, references and sessions can be nobody else's.
 * 5. A name within an address that may be others' is no finding: a domain's word can be anybody's name. In what should be
 *    gone it is one.
 * 6. Everything else should be gone. Where somebody asks for values without a removal, nobody knows whose rows are the
 *    person's: an address of mail or a number should then be gone from everybody's.
 */
export function judgeIn(
  { schema, name }: SearchedTable,
  traces: Traces,
  removal: JudgedRemoval | undefined,
): (row: FoundRow, hit: Hit) => Verdict | undefined {
  const place = schema === "public" ? name : `${schema}.${name}`;
  const table = registeredTable(place);
  const account = removal?.account ?? "delete";
  const keeping = removal?.keptBy.replaceAll("-", "");
  const judge = (row: FoundRow, { column, kind, extent }: Hit) => {
    const columnClass = table?.classOf(column);
    if (extent === "whole" && table !== undefined && columnClass !== "personal") return undefined;
    if (isKept(row, keeping)) return "kept";
    const whose = ownerOf(row, table, traces);
    const stays = table?.leaves(column, account) ?? false;
    if (holdsWords(place, column)) return whose === "own" && !stays ? "left" : "mention";
    const leadsNowhere = kind === "reference" ? table !== undefined : columnClass === "reference";
    if (isRandom(kind) && leadsNowhere && (whose !== "own" || stays)) return "kept";
    if (isLibrarys(schema)) return kind === "id" || kind === "reference" ? "kept" : "left";
    if (whose !== "somebody-else's" || isRandom(kind)) return "left";
    if (removal === undefined && isOwn(kind)) return "left";
    // there is an Anna in many rows
    return extent === "whole" ? undefined : "mention";
  };
  return (row, hit) => {
    const verdict = judge(row, hit);
    return verdict === "mention" && hit.inAddress ? undefined : verdict;
  };
}

function isOwn(kind: ValueKind): boolean {
  return ownKinds.some((own) => own === kind);
}

/** Whether it was drawn by lot for this one person. */
function isRandom(kind: ValueKind): boolean {
  return kind === "id" || kind === "reference" || kind === "session";
}

function isKept(row: FoundRow, keeping: string | undefined): boolean {
  return (
    keeping !== undefined &&
    row.value("removal_mark")?.toString() === "kept" &&
    row.value("kept_by")?.toString("hex") === keeping
  );
}

/** Whose a row is by the registry's columns. What another removal has kept is somebody else's, too. */
function ownerOf(
  row: FoundRow,
  table: RegisteredTable | undefined,
  traces: Traces,
): "own" | "somebody-else's" | "nobody's" {
  const owners = (table?.owners ?? []).flatMap(({ column, trace }) => {
    const value = row.value(column);
    if (value === undefined) return [];
    return [traces[trace].has(comparable(value, trace)) ? "own" : "somebody-else's"] as const;
  });
  if (owners.includes("own")) return "own";
  const isAnothers = row.value("removal_mark")?.toString() === "kept";
  return owners.length > 0 || isAnothers ? "somebody-else's" : "nobody's";
}

function comparable(value: Buffer, trace: keyof Traces): string {
  if (trace === "email") return Buffer.from(value.toString().toLowerCase()).toString("hex");
  if (trace === "identity") return Buffer.from(value.toString().toUpperCase()).toString("hex");
  return value.toString("hex");
}

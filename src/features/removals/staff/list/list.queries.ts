import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { RemovalScope } from "#platform/access/scope.ts";
import type { ListState } from "./list-state.ts";
import { type ListedRemoval, type PageRow, pageStatement } from "./list-statement.ts";

export type RemovalsPage = {
  readonly rows: readonly ListedRemoval[];
  /** Whether there are others before and after these rows, how many there are in all, and how many stand before these. */
  readonly back: boolean;
  readonly onwards: boolean;
  readonly found: number;
  readonly before: number;
};

type Question = Pick<ListState, "states" | "place" | "size">;

/** A page of the removals that the staff member may see. */
export async function listRemovals(
  db: ReadonlyKysely<Database>,
  scope: RemovalScope,
  question: Question,
): Promise<RemovalsPage> {
  const page = await readPage(db, scope, question);
  const { kind } = question.place;
  // the rows that the address tells of are gone: what comes nearest
  const isAstray =
    (kind === "after" && page.rows.length === 0) || (kind === "before" && page.rows.length < question.size);
  return isAstray ? await readPage(db, scope, { ...question, place: { kind: "first" } }) : page;
}

async function readPage(
  db: ReadonlyKysely<Database>,
  scope: RemovalScope,
  question: Question,
): Promise<RemovalsPage> {
  const read = await db
    .selectFrom(pageStatement(scope, question).as("listed"))
    .selectAll()
    .$castTo<PageRow>()
    .orderBy("place")
    .execute();
  const { found, passed } = read[0] ?? { found: 0, passed: 0 };
  const rows = read.flatMap((row) => (row.id === null ? [] : [row]));
  const before = { first: 0, last: found - rows.length, after: passed, before: passed - rows.length }[
    question.place.kind
  ];
  return { rows, found, before, back: before > 0, onwards: before + rows.length < found };
}

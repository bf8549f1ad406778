import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { ListedMember, ListQuestion, MembersPage } from "./list-question.ts";
import { type PageRow, pageStatement } from "./list-statement.ts";

/**
 * The users of the organisation that the question asks for, a page of them, and how many there are.
 *
 * One statement whatever is asked. A page in the order of a column of their own comes straight from that column's
 * index; searched or filtered lists, and those in the order of what users hold, are put together whole and the
 * page cut out of them, which for the 20,000 of the largest organisation costs less than asking twice.
 */
export async function listUsers(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  question: ListQuestion,
): Promise<MembersPage> {
  const page = await readPage(db, scope, question);
  const { kind } = question.place;
  if (page.found === 0) return page;
  // the rows that the address tells of are gone: what comes nearest
  if (kind === "after" && page.members.length === 0)
    return readPage(db, scope, { ...question, place: { kind: page.before > 0 ? "last" : "first" } });
  if (kind === "before" && page.members.length < question.size)
    return readPage(db, scope, { ...question, place: { kind: "first" } });
  return page;
}

async function readPage(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  question: ListQuestion,
): Promise<MembersPage> {
  const rows = await db
    .selectFrom(pageStatement(scope, question).as("listed"))
    .selectAll()
    .$castTo<PageRow>()
    .orderBy("place")
    .execute();
  const { total, found, passed } = rows[0] ?? { total: 0, found: 0, passed: 0 };
  const members = rows.flatMap((row) => (row.id === null ? [] : [memberOf(row)]));
  return { members, total, found, before: rowsBefore(question, { found, passed, shown: members.length }) };
}

function memberOf({ id, givenName, familyName, hsaId, email, suspended, held }: ListedMember): ListedMember {
  const inOrder = held.toSorted((one, other) => one - other);
  return { id, givenName, familyName, hsaId, email, suspended, held: inOrder };
}

/** @param passed how many rows the place that is asked for has passed already */
function rowsBefore(
  { place, size }: ListQuestion,
  { found, passed, shown }: { found: number; passed: number; shown: number },
): number {
  switch (place.kind) {
    case "first":
      return 0;
    case "last":
      return found - shown;
    case "page":
      return Math.min((place.number - 1) * size, firstOfLastPage(found, size));
    case "after":
      return passed;
    case "before":
      return passed - shown;
  }
}

function firstOfLastPage(found: number, size: number): number {
  return Math.floor(Math.max(found - 1, 0) / size) * size;
}

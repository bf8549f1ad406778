import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { withMaker } from "../maker.queries.ts";
import type { Maker, Proposal, Tally } from "../proposal.ts";
import {
  type ListedRow,
  type ListQuestion,
  type PageRow,
  pageSize,
  pageStatement,
} from "./list-statement.ts";

/** A proposal as a card of the list. */
export type ListedProposal = Pick<
  Proposal,
  "id" | "state" | "title" | "body" | "publishedAt" | "votingFrom" | "votingTo" | "voteGoal" | "shownName"
> & { readonly maker: Maker; readonly tally: Tally; readonly comments: number };

export type ProposalsPage = {
  readonly proposals: readonly ListedProposal[];
  /** How many are found, and how many of them stand before these. */
  readonly found: number;
  readonly before: number;
};

/**
 * The published proposals that the question asks for, a page of them, and how many there are.
 *
 * Unscoped: what is published is for everybody.
 */
export async function listProposals(
  db: ReadonlyKysely<Database>,
  question: ListQuestion,
): Promise<ProposalsPage> {
  const page = await readPage(db, question);
  const { kind } = question.place;
  if (page.found === 0) return page;
  // the rows that the address tells of are gone: what comes nearest
  if (kind === "after" && page.proposals.length === 0)
    return readPage(db, { ...question, place: { kind: page.before > 0 ? "last" : "first" } });
  if (kind === "before" && page.proposals.length < pageSize)
    return readPage(db, { ...question, place: { kind: "first" } });
  return page;
}

async function readPage(db: ReadonlyKysely<Database>, question: ListQuestion): Promise<ProposalsPage> {
  const rows = await db
    .selectFrom(pageStatement(question).as("listed"))
    .selectAll()
    .$castTo<PageRow>()
    .orderBy("place")
    .execute();
  const { found, passed } = rows[0] ?? { found: 0, passed: 0 };
  const proposals = rows.flatMap((row) => (row.id === null ? [] : [listedOf(row)]));
  return { proposals, found, before: rowsBefore(question, { found, passed, shown: proposals.length }) };
}

function listedOf(row: ListedRow): ListedProposal {
  const { votesFor, ...proposal } = withMaker(row);
  // the list shows votes for alone
  return { ...proposal, tally: { for: votesFor, against: 0 } };
}

/** @param passed how many rows the place that is asked for has passed already */
function rowsBefore(
  { place }: ListQuestion,
  { found, passed, shown }: { found: number; passed: number; shown: number },
): number {
  switch (place.kind) {
    case "first":
      return 0;
    case "last":
      return found - shown;
    case "after":
      return passed;
    case "before":
      return passed - shown;
  }
}

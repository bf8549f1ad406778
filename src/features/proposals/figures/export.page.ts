import { type Download, download } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { csvOf } from "#platform/text/csv.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { type ExportedProposal, exportedProposals } from "./export.queries.ts";
import { figuresTexts } from "./figures-texts.ts";

/** All proposals as a table for a spreadsheet, with days as the standard writes them and nobody's name. */
export async function downloadProposals({ db, language, now }: Visit<"proposals.review">): Promise<Download> {
  const { columns } = figuresTexts(language);
  const { states } = proposalTexts(language);
  const today = stockholmDate(now);
  const stateOf = ({ state, votingTo }: ExportedProposal) =>
    state === "published" && votingTo !== null && votingTo < today ? states.closed : states[state];
  const day = (moment: Date | null) => (moment === null ? null : stockholmDate(moment));
  const rows = (await exportedProposals(db)).map((row) => [
    ...[row.id, row.title, stateOf(row), day(row.submittedAt), day(row.publishedAt)],
    ...[row.votingFrom, row.votingTo, row.voteGoal, row.votesFor, row.votesAgainst],
    ...[row.comments, day(row.handedOverAt), day(row.decidedAt)],
  ]);
  const body = csvOf(Object.values(columns), rows);
  return download({ name: "e-forslag.csv", type: "text/csv; charset=utf-8", body });
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { isCounted } from "../comments/comments.queries.ts";
import { isMaker, type MakerRow } from "../maker.queries.ts";
import type { CaseId, CaseState } from "../proposal.ts";
import type { ShownName } from "../settings/settings.ts";
import type { ListState } from "./list-state.ts";

export const pageSize = 24;

export type ListQuestion = ListState & { readonly today: LocalDate };

/** A proposal as the list reads it. */
export type ListedRow = {
  readonly id: CaseId;
  readonly state: CaseState;
  readonly title: string;
  readonly body: string;
  readonly publishedAt: Date;
  readonly votingFrom: LocalDate;
  readonly votingTo: LocalDate;
  readonly voteGoal: number;
  readonly shownName: ShownName;
  readonly votesFor: number;
  readonly comments: number;
} & MakerRow;

/** Every row carries the counts; without rows on the page there is one that carries them alone. */
export type PageRow = { readonly place: number; readonly found: number; readonly passed: number } & (
  | ListedRow
  | { readonly id: null }
);

/**
 * The one statement of the list. `chosen` are the proposals that are found, with what they are sorted by; `passed`
 * counts how many of them the cursor has passed; `page` cuts the rows out; and only these are read in full.
 */
export function pageStatement(question: ListQuestion): RawBuilder<PageRow> {
  return sql<PageRow>`(
    with chosen as ${sql.raw(isPutTogetherWhole(question) ? "materialized" : "not materialized")} (
      select proposals.case_id as id, ${sortKey(question)} as key
      from proposals ${joinCases(question)} ${joinTallies(question)}
      where ${isInPhase(question)} and ${holdsWord(question)}
    ),
    ${cursorPart(question)}
    counts as (
      select count(*) as found, count(*) filter (where ${hasPassed(question)}) as passed from chosen
    ),
    page as (${pagePart(question)})
    select row_number() over (order by ${orderBy(question)}) as place, counts.found, counts.passed,
      cases.id, cases.state, cases.title, cases.body, cases.published_at as "publishedAt",
      voting_from as "votingFrom", voting_to as "votingTo", vote_goal as "voteGoal", shown_name as "shownName",
      display_name as "displayName", given_name as "givenName", family_name as "familyName",
      protected_at as "protectedAt", author_removal as "authorRemoval",
      (select coalesce(sum(votes), 0)::integer from vote_tallies
        where vote_tallies.case_id = page.id and direction = 'for') as "votesFor",
      (select count(*) from comments where comments.case_id = page.id and ${isCounted}) as comments
    from counts
    left join page on true
    left join cases on cases.id = page.id
    left join proposals on proposals.case_id = page.id
    left join external_users on ${isMaker}
  )`;
}

/** Read twice, once for the count and once for the page, from the index by date; or put together once for both. */
function isPutTogetherWhole({ search, sort }: ListQuestion): boolean {
  return search !== "" || sort !== "newest";
}

/**
 * Newest first; the most votes first; or nearest to the end: those that one may still vote for, soonest first, and
 * after them those that ended, latest first.
 */
function sortKey({ sort, today }: ListQuestion): RawBuilder<unknown> {
  switch (sort) {
    case "newest":
      return sql`cases.published_at`;
    case "most-votes":
      return sql`coalesce(tallies.votes, 0)`;
    case "ending":
      return sql`case when voting_to >= ${today}::date then voting_to - ${today}::date
        else 4000000 + (${today}::date - voting_to) end`;
  }
}

/**
 * The cases are wide; what can be told without them leaves them unread. That they are published is said for their
 * indexes, which hold no others.
 */
function joinCases({ search, phase, sort }: ListQuestion): RawBuilder<unknown> {
  const isTold = search === "" && phase === "all" && sort !== "newest";
  if (isTold) return sql``;
  return sql`join cases on cases.id = proposals.case_id and cases.published_at is not null`;
}

/** All tallies at once: 20,000 proposals have hardly more slots than that, and one look at each is dearer. */
function joinTallies({ sort }: ListQuestion): RawBuilder<unknown> {
  if (sort !== "most-votes") return sql``;
  return sql`left join (
    select case_id, sum(votes) as votes from vote_tallies where direction = 'for' group by case_id
  ) as tallies on tallies.case_id = proposals.case_id`;
}

function isInPhase({ phase, today }: ListQuestion): RawBuilder<SqlBool> {
  const isOpen = sql<SqlBool>`(cases.state = 'published' and voting_from <= ${today} and voting_to >= ${today})`;
  switch (phase) {
    case "open":
      return isOpen;
    case "closed":
      return sql<SqlBool>`not ${isOpen}`;
    case "all":
      return sql<SqlBool>`true`;
  }
}

function holdsWord({ search }: ListQuestion): RawBuilder<SqlBool> {
  if (search === "") return sql<SqlBool>`true`;
  // a pattern for `like` in which the word stands for itself
  const pattern = `%${fold(search).replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`cases.search_text like ${pattern}`;
}

function isAscending({ sort }: ListQuestion): boolean {
  return sort === "ending";
}

function orderBy(question: ListQuestion, turned = false): RawBuilder<unknown> {
  const order = sql.raw(isAscending(question) !== turned ? "asc" : "desc");
  return sql`key ${order}, page_id ${order}`;
}

/** The proposal that the address names, also when it has left the list since: its place is known all the same. */
function cursorPart(question: ListQuestion): RawBuilder<unknown> {
  const { place } = question;
  if (place.kind !== "after" && place.kind !== "before") return sql``;
  return sql`cursor as (
      select proposals.case_id as id, ${sortKey(question)} as key
      from proposals ${joinCases(question)} ${joinTallies(question)}
      where proposals.case_id = ${place.row}
    ),`;
}

function fromCursor(question: ListQuestion, side: "beyond" | "short of" | "not beyond"): RawBuilder<SqlBool> {
  const up = isAscending(question);
  const operators = { beyond: up ? ">" : "<", "short of": up ? "<" : ">", "not beyond": up ? "<=" : ">=" };
  return sql<SqlBool>`(key, id) ${sql.raw(operators[side])} (
    (select key from cursor), (select id from cursor)
  )`;
}

function hasPassed(question: ListQuestion): RawBuilder<SqlBool> {
  switch (question.place.kind) {
    case "after":
      return fromCursor(question, "not beyond");
    case "before":
      return fromCursor(question, "short of");
    default:
      return sql<SqlBool>`false`;
  }
}

function pagePart(question: ListQuestion): RawBuilder<unknown> {
  const onwards = orderBy(question);
  const backwards = orderBy(question, true);
  const rows = sql`select id, id as page_id, key from chosen`;
  switch (question.place.kind) {
    case "first":
      return sql`${rows} order by ${onwards} limit ${pageSize}`;
    case "last":
      return sql`${rows} order by ${backwards}
        limit (select greatest(found - 1, 0) % ${pageSize}::bigint + 1 from counts)`;
    case "after":
      return sql`${rows} where ${fromCursor(question, "beyond")} order by ${onwards} limit ${pageSize}`;
    case "before":
      return sql`${rows} where ${fromCursor(question, "short of")} order by ${backwards} limit ${pageSize}`;
  }
}

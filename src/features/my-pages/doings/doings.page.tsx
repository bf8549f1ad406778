import type { VNode } from "preact";
import type { Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { Table, type TableProps } from "#ui/table.tsx";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownPage } from "../own-page.tsx";
import { ownCases, ownComments, ownVotes } from "./own-doings.queries.ts";

/** The cases that somebody has made, in whatever state. */
export async function showOwnCases(visit: Visit<"own-cases.read">): Promise<Page> {
  const { db, actor, language } = visit;
  const texts = myPagesTexts(language).cases;
  return doingsPage(visit, texts, await ownCases(db, actor.externalUser), [
    { key: "case", heading: texts.case, cell: ({ title }) => title, namesRow: true },
    { key: "state", heading: texts.state, cell: ({ state }) => texts.states[state] },
    {
      key: "created",
      heading: texts.created,
      cell: ({ createdAt }) => day(createdAt, language),
      wrap: "never",
    },
  ]);
}

export async function showOwnVotes(visit: Visit<"own-votes.read">): Promise<Page> {
  const { db, actor, language } = visit;
  const texts = myPagesTexts(language).votes;
  return doingsPage(visit, texts, await ownVotes(db, actor.externalUser), [
    { key: "case", heading: texts.case, cell: ({ title }) => title, namesRow: true },
    { key: "vote", heading: texts.vote, cell: ({ direction }) => texts.directions[direction] },
    { key: "when", heading: texts.when, cell: ({ castAt }) => day(castAt, language), wrap: "never" },
  ]);
}

export async function showOwnComments(visit: Visit<"own-comments.read">): Promise<Page> {
  const { db, actor, language } = visit;
  const texts = myPagesTexts(language).comments;
  return doingsPage(visit, texts, await ownComments(db, actor.externalUser), [
    { key: "case", heading: texts.case, cell: ({ title }) => title, namesRow: true },
    { key: "comment", heading: texts.comment, cell: ({ text }) => text, wrap: "anywhere" },
    {
      key: "when",
      heading: texts.when,
      cell: ({ createdAt, shownAt }) => (shownAt === null ? texts.waiting : day(createdAt, language)),
      wrap: "never",
    },
  ]);
}

function day(when: Date, language: Language): string {
  return formatDate(when, language, "table");
}

type Texts = { title: string; none: string; caption: string; count: (total: number) => string };

function doingsPage<Row>(
  visit: Pick<Visit<"public">, "language" | "notice">,
  texts: Texts,
  rows: readonly Row[],
  columns: TableProps<Row>["columns"],
): Page {
  const content: VNode = (
    <>
      <PageHeading lead={rows.length === 0 ? undefined : texts.count(rows.length)}>{texts.title}</PageHeading>
      {rows.length === 0 ? (
        <EmptyState sentence={texts.none} />
      ) : (
        <Table
          language={visit.language}
          caption={texts.caption}
          captionHidden
          rows={rows}
          columns={columns}
        />
      )}
    </>
  );
  return ownPage(visit, { title: texts.title, content });
}

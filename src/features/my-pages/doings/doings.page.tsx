import type { VNode } from "preact";
import type { Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import {
  caseKinds,
  caseStates,
  casesOf,
  commentsOf,
  type OwnRows,
  readHidingReasons,
  votesOf,
} from "#proposals";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table, type TableProps } from "#ui/table.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownPage } from "../own-page.tsx";

/** The cases that somebody has made, in whatever state. */
export async function showOwnCases(visit: Visit<"own-cases.read">): Promise<Page> {
  const { db, actor, language } = visit;
  const texts = myPagesTexts(language).cases;
  const own = await casesOf(db, actor.externalUser, asked(visit));
  return doingsPage(visit, texts, own, [
    { key: "case", heading: texts.case, cell: linked, namesRow: true },
    { key: "kind", heading: texts.kind, cell: ({ kind }) => caseKinds(language)[kind] },
    { key: "state", heading: texts.state, cell: ({ state }) => caseStates(language)[state] },
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
  const own = await votesOf(db, actor.externalUser, asked(visit));
  return doingsPage(visit, texts, own, [
    { key: "case", heading: texts.case, cell: linked, namesRow: true },
    { key: "vote", heading: texts.vote, cell: ({ direction }) => texts.directions[direction] },
    { key: "when", heading: texts.when, cell: ({ castAt }) => day(castAt, language), wrap: "never" },
  ]);
}

export async function showOwnComments(
  visit: Visit<"own-comments.read">,
  { door: { masterKey } }: Pick<MyPagesParts, "door">,
): Promise<Page> {
  const { db, actor, language } = visit;
  const texts = myPagesTexts(language).comments;
  const own = await commentsOf(db, actor.externalUser, asked(visit));
  const hidden = own.rows.filter(({ isHidden }) => isHidden).map(({ id }) => id);
  const reasons = await readHidingReasons(db, masterKey, actor.reference, hidden);
  return doingsPage(visit, texts, own, [
    { key: "case", heading: texts.case, cell: linked, namesRow: true },
    {
      key: "comment",
      heading: texts.comment,
      cell: ({ id, text, isHidden }) =>
        isHidden ? (
          <>
            {text}
            <p class="b-hint">{texts.hidden(reasons.get(id))}</p>
          </>
        ) : (
          text
        ),
      wrap: "anywhere",
    },
    {
      key: "when",
      heading: texts.when,
      cell: ({ createdAt, waits }) => (waits ? texts.waiting : day(createdAt, language)),
      wrap: "never",
    },
  ]);
}

function day(when: Date, language: Language): string {
  return formatDate(when, language, "table");
}

/** Leads to the draft while the case is one's own affair, and to the public page when it is published. */
function linked({ title, href }: { title: string; href: string }): VNode {
  return <TextLink href={href}>{title}</TextLink>;
}

const size = 100;

/** The page that the address asks for; the first where it asks for none that there can be. */
function asked({ query }: Pick<Visit<"public">, "query">) {
  const page = Number(query.one("page") ?? "1");
  return { page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1, size };
}

type Texts = { title: string; none: string; caption: string; count: (total: number) => string };

function doingsPage<Row>(
  visit: Pick<Visit<"public">, "language" | "notice" | "path" | "query">,
  texts: Texts,
  { rows, total }: OwnRows<Row>,
  columns: TableProps<Row>["columns"],
): Page {
  const { language } = visit;
  const content: VNode = (
    <>
      <PageHeading lead={total === 0 ? undefined : texts.count(total)}>{texts.title}</PageHeading>
      {rows.length === 0 ? (
        <EmptyState sentence={texts.none} />
      ) : (
        <Table language={language} caption={texts.caption} captionHidden rows={rows} columns={columns} />
      )}
      {total > size && <Pager {...pagerOf(visit, rows.length, total)} />}
    </>
  );
  return ownPage(visit, { title: texts.title, content });
}

function pagerOf(
  { language, path, query }: Pick<Visit<"public">, "language" | "path" | "query">,
  shown: number,
  total: number,
) {
  const { page } = asked({ query });
  const last = Math.ceil(total / size);
  const to = (number: number) => `${path}?page=${number}`;
  const before = (page - 1) * size;
  return {
    language,
    first: page > 1 ? to(1) : undefined,
    previous: page > 1 ? to(Math.min(page - 1, last)) : undefined,
    next: page < last ? to(page + 1) : undefined,
    last: page < last ? to(last) : undefined,
    pages: undefined,
    range: {
      from: formatCount(shown === 0 ? 0 : before + 1, language),
      to: formatCount(before + shown, language),
      total: formatCount(total, language),
    },
  };
}

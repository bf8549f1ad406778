import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { placeIn } from "#platform/lists/place.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { Pager, type PagerProps } from "#ui/pager.tsx";
import { commentIdOf, publishedProposal, trailTo } from "../about-proposal.ts";
import { commentAddress, commentsAddress, proposalAddress } from "../addresses.ts";
import { authorNameOf } from "../names.ts";
import { noticeIn } from "../notices.ts";
import type { CaseId } from "../proposal.ts";
import { type Comment, isPlaceholder } from "./comment.ts";
import { commentTexts } from "./comment-texts.ts";
import { findComment } from "./comments.queries.ts";
import { CommentsSection, findComments, readingOf } from "./comments-section.tsx";
import { ThreadList } from "./thread-list.tsx";
import { type ThreadPage, threadPage } from "./threads.queries.ts";

/** A page of the comments by themselves, for those that are not on the proposal's own page. */
export async function showComments(visit: Visit<"public">): Promise<Page> {
  const { language } = visit;
  const proposal = await publishedProposal(visit);
  const found = await findComments(visit, proposal, placeIn<"comments">(visit.query));
  return page({
    title: commentTexts(language).title,
    breadcrumb: trailTo(proposal, language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={proposalAddress(proposal.id)}>{proposal.title}</BackLink>
        <PageHeading>{commentTexts(language).title}</PageHeading>
        <CommentsSection visit={visit} proposal={proposal} found={found} />
      </>
    ),
  });
}

/** One comment with the thread that it belongs to, on the page of the thread where it stands. */
export async function showThread(visit: Visit<"public">): Promise<Page> {
  const { db, language, query } = visit;
  const proposal = await publishedProposal(visit);
  const comment = await findComment(db, proposal.id, commentIdOf(visit));
  if (comment === undefined) throw notFound();
  const asked = /^[1-9][0-9]{0,5}$/.test(query.one("page") ?? "") ? Number(query.one("page")) : undefined;
  const thread = await threadPage(db, comment.thread, comment.id, asked);
  const texts = commentTexts(language);
  const { root } = thread;
  const title = titleOf(root, language);
  return page({
    title,
    breadcrumb: trailTo(proposal, language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={`${commentsAddress(proposal.id)}#comments`}>{texts.toAll}</BackLink>
        <PageHeading>
          <bdi>{title}</bdi>
        </PageHeading>
        <ThreadList
          {...readingOf(visit, proposal)}
          // what is on other pages is reached by their numbers
          threads={[{ ...thread, count: thread.replies.length }]}
        />
        {thread.pages > 1 && <Pager {...pagerOf(thread, proposal.id, language)} />}
      </>
    ),
  });
}

function titleOf(root: Comment, language: Language): string {
  const texts = commentTexts(language);
  if (isPlaceholder(root)) return texts.threadOfPlaceholder;
  return root.hiddenAt === null ? texts.thread(authorNameOf(root, language)) : texts.threadOfHidden;
}

function pagerOf(
  { root, page: current, pages, before, replies, count }: ThreadPage,
  proposal: CaseId,
  language: Language,
): PagerProps {
  const to = (number: number) => `${commentAddress(proposal, root.id)}?page=${number}`;
  return {
    language,
    first: current > 1 ? to(1) : undefined,
    previous: current > 1 ? to(current - 1) : undefined,
    next: current < pages ? to(current + 1) : undefined,
    last: current < pages ? to(pages) : undefined,
    range: {
      from: formatCount(before + 1, language),
      to: formatCount(before + replies.length, language),
      total: formatCount(count, language),
    },
  };
}

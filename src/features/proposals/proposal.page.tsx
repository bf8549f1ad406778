import { may } from "#platform/access/policy.ts";
import { page, type Reply } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { BackLink, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { WithAside } from "#ui/with-aside.tsx";
import { Written } from "#ui/written.tsx";
import { proposalOrOwnDraft, trailToList } from "./about-proposal.ts";
import { proposalAddress, proposalsAddress, reviewAddress } from "./addresses.ts";
import { answerTexts } from "./answers/answer-texts.ts";
import { answersOn } from "./answers/answers.queries.ts";
import { AnswersList } from "./answers/answers-list.tsx";
import { publicAnswers } from "./answers/public-answers.ts";
import { CommentsSection, findComments } from "./comments/comments-section.tsx";
import { makerName } from "./names.ts";
import { noticeIn } from "./notices.ts";
import { tallyOf } from "./proposal.queries.ts";
import type { Proposal } from "./proposal.ts";
import { proposalTexts } from "./proposal-texts.ts";
import { Sharing } from "./sharing.tsx";
import { VoteBox } from "./votes/vote-box.tsx";
import { voteOf } from "./votes/votes.queries.ts";

/** A published proposal as everybody may read it: text, votes, comments. */
export function showProposal({ origin }: { readonly origin: URL }) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const found = await proposalOrOwnDraft(visit);
    return "kind" in found
      ? found
      : await proposalPage(visit, found, new URL(proposalAddress(found.id), origin));
  };
}

async function proposalPage(visit: Visit<"public">, proposal: Proposal, address: URL): Promise<Reply> {
  const { db, actor, language, now } = visit;
  const [tally, own, comments, answers] = await Promise.all([
    tallyOf(db, proposal.id),
    may(actor, "votes.cast") ? voteOf(db, actor.externalUser, proposal.id) : undefined,
    findComments(visit, proposal, { kind: "first" }),
    answersOn(db, proposal.id, publicAnswers),
  ]);
  const texts = proposalTexts(language);
  return page({
    title: proposal.title,
    breadcrumb: trailToList(language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={proposalsAddress()}>{texts.backToList}</BackLink>
        <PageHeading
          lead={
            <>
              {texts.by} <bdi>{makerName(proposal.maker, proposal.shownName, language)}</bdi>,{" "}
              {texts.published} {formatDate(proposal.publishedAt, language, "text")}
            </>
          }
        >
          <bdi>{proposal.title}</bdi>
        </PageHeading>
        <WithAside
          aside={<VoteBox {...{ language, actor, proposal, tally, own }} today={stockholmDate(now)} />}
        >
          <Written text={proposal.body} />
          <Sharing language={language} title={proposal.title} address={address} />
        </WithAside>
        <AnswersList language={language} answers={answers} for="everybody" />
        {may(actor, "proposals.review") && (
          <p>
            <TextLink href={reviewAddress(proposal.id)}>{answerTexts(language).handle}</TextLink>
          </p>
        )}
        <CommentsSection visit={visit} proposal={proposal} found={comments} />
      </>
    ),
  });
}

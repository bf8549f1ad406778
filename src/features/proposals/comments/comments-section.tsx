import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import type { Visit } from "#platform/http/route.ts";
import { asListQuery } from "#platform/lists/list-query.ts";
import { type Place, placePair } from "#platform/lists/place.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Section } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { commentsAddress } from "../addresses.ts";
import { ownPublicName } from "../author.queries.ts";
import { type Proposal, standingOf } from "../proposal.ts";
import { commentTexts } from "./comment-texts.ts";
import { countComments, waitingCommentsOf } from "./comments.queries.ts";
import { ThreadList } from "./thread-list.tsx";
import { type ThreadsPage, threadsOn } from "./threads.queries.ts";
import { type Waiting, WaitingComments } from "./waiting-comments.tsx";
import { type CommentForm, WayToComment } from "./way-to-comment.tsx";
import type { Reading } from "./written-comment.tsx";

/** All that is asked of the database for a page of comments. */
export type CommentsFound = {
  readonly count: number;
  readonly page: ThreadsPage;
  /** What the actor has written and a moderator has yet to read, and the name that the next one will have. */
  readonly own: { readonly waiting: readonly Waiting[]; readonly name: string };
};

export async function findComments(
  visit: Visit<"public">,
  proposal: Proposal,
  place: Place<"comments">,
): Promise<CommentsFound> {
  const [count, page, own] = await Promise.all([
    countComments(visit.db, proposal.id),
    threadsOn(visit.db, proposal.id, place),
    findOwn(visit, proposal),
  ]);
  return { count, page, own };
}

async function findOwn(
  { db, actor, language }: Visit<"public">,
  { id, shownName }: Proposal,
): Promise<CommentsFound["own"]> {
  if (!may(actor, "comments.write")) return { waiting: [], name: "" };
  const waiting = await waitingCommentsOf(db, actor.externalUser, id);
  return { waiting, name: await ownPublicName(db, actor, shownName, language) };
}

/** What may be done with the comments on the proposal; a visitor signs in on the way. */
export function readingOf({ actor, language, now }: Visit<"public">, proposal: Proposal): Reading {
  const mayAct = actor === undefined || may(actor, "comments.write");
  const isOpen = standingOf(proposal, stockholmDate(now)).kind === "open";
  return {
    language,
    proposal: proposal.id,
    mayReply: mayAct && isOpen && proposal.commentingNeeds !== "nobody",
    mayReport: actor === undefined || may(actor, "comments.report"),
    mayHide: may(actor, "comments.hide"),
    reader: actor?.kind === "external-user" ? actor.externalUser : null,
  };
}

type Props = { visit: Visit<"public">; proposal: Proposal; found: CommentsFound };

/** The comments on a proposal, a page of threads, and the way to write one. */
export function CommentsSection({ visit, proposal, found }: Props): VNode {
  const { language } = visit;
  const texts = commentTexts(language);
  const { threads } = found.page;
  const isOpen = standingOf(proposal, stockholmDate(visit.now)).kind === "open";
  return (
    <Section heading={texts.heading(found.count)} id="comments">
      <WayToComment {...{ visit, proposal }} name={found.own.name} form={emptyForm(proposal)} />
      <WaitingComments language={language} waiting={found.own.waiting} />
      {threads.length === 0 ? (
        <EmptyState
          sentence={texts.none}
          next={isOpen && proposal.commentingNeeds !== "nobody" && texts.beFirst}
        />
      ) : (
        <ThreadList {...readingOf(visit, proposal)} threads={threads} />
      )}
      <ThreadsPager visit={visit} proposal={proposal} found={found} />
    </Section>
  );
}

function emptyForm({ id }: Proposal): CommentForm {
  return { action: commentsAddress(id), typed: "", errors: [], field: "text", cancel: undefined };
}

function ThreadsPager({ visit: { language }, proposal, found: { page } }: Props): VNode | null {
  const { threads, older, newer } = page;
  if (!older && !newer) return null;
  const to = (place: Place<"comments">) =>
    `${commentsAddress(proposal.id, asListQuery([placePair(place)]))}#comments`;
  const rows = threads.map(({ root }) => root);
  return <Pager language={language} {...stepsFrom({ rows, back: newer, onwards: older }, to)} />;
}

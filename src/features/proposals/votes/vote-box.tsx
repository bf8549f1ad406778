import type { VNode } from "preact";
import type { SignedIn } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Fold } from "#ui/fold.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { Card, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { supportersAddress, voteAddress, voteWithdrawalAddress } from "../addresses.ts";
import { LackNotice } from "../lack-notice.tsx";
import { lackOf } from "../need.ts";
import { type Direction, type Proposal, standingOf, type Tally } from "../proposal.ts";
import { StandingOf } from "../standing.tsx";
import { voteTexts } from "./vote-texts.ts";

export type VoteBoxProps = {
  language: Language;
  actor: SignedIn | undefined;
  proposal: Proposal;
  tally: Tally;
  /** How the actor has voted. */
  own: Direction | undefined;
  today: LocalDate;
};

/** How the vote stands, and what the one who looks can do about it. */
export function VoteBox(props: VoteBoxProps): VNode {
  const { language, proposal, tally, today } = props;
  const texts = voteTexts(language);
  return (
    <Card>
      <h2 class="ds-heading" data-size="2xs">
        {texts.heading}
      </h2>
      <StandingOf {...{ language, proposal, tally, today }} />
      <WhatOneCanDo {...props} />
      {proposal.publishesSupporters && tally.for > 0 && (
        <p>
          <TextLink href={supportersAddress(proposal.id)}>{texts.supporters}</TextLink>
        </p>
      )}
      <Figures {...props} />
    </Card>
  );
}

function WhatOneCanDo({ language, actor, proposal, own, today }: VoteBoxProps): VNode {
  const texts = voteTexts(language);
  if (standingOf(proposal, today).kind === "closed")
    return own === undefined ? <p>{texts.closed}</p> : <p>{texts.votedThen[own]}</p>;
  if (actor === undefined) return <WayToVote language={language} proposal={proposal} />;
  if (!may(actor, "votes.cast")) return <p>{texts.onlyExternalUsers}</p>;
  if (own !== undefined) return <OwnVote language={language} proposal={proposal} own={own} />;
  const lack = lackOf(proposal.votingNeeds, actor);
  if (lack !== undefined) return <LackNotice language={language} lack={lack} act="vote" />;
  return <VoteForm language={language} proposal={proposal} />;
}

function WayToVote({ language, proposal }: { language: Language; proposal: Proposal }): VNode {
  const texts = voteTexts(language);
  return (
    <>
      <Actions>
        <ButtonLink variant="primary" href={voteAddress(proposal.id)}>
          {texts.vote}
        </ButtonLink>
      </Actions>
      <p class="b-hint">{texts.signInFirst}</p>
    </>
  );
}

function OwnVote(props: { language: Language; proposal: Proposal; own: Direction }): VNode {
  const { language, proposal, own } = props;
  const texts = voteTexts(language);
  return (
    <>
      <p>
        <strong>{texts.voted[own]}</strong>
      </p>
      <Form action={voteWithdrawalAddress(proposal.id)}>
        <Actions>
          <Button variant="secondary">{texts.takeBack}</Button>
        </Actions>
      </Form>
    </>
  );
}

function VoteForm({ language, proposal }: { language: Language; proposal: Proposal }): VNode {
  const texts = voteTexts(language);
  return (
    <>
      <Form action={voteAddress(proposal.id)}>
        <Actions>
          <Button name="direction" value="for">
            {texts.voteFor}
          </Button>
          {proposal.allowsAgainst && (
            <Button name="direction" value="against" variant="secondary">
              {texts.voteAgainst}
            </Button>
          )}
        </Actions>
      </Form>
      <p class="b-hint">{proposal.publishesSupporters ? texts.named : texts.secret}</p>
    </>
  );
}

/** The same as the drawing, in figures. */
function Figures({ language, proposal, tally }: VoteBoxProps): VNode {
  const texts = voteTexts(language);
  const rows = [
    { what: texts.for, count: tally.for },
    ...(proposal.allowsAgainst ? [{ what: texts.against, count: tally.against }] : []),
    { what: texts.goal, count: proposal.voteGoal },
  ];
  return (
    <Fold summary={texts.figures}>
      <Table
        language={language}
        caption={texts.figuresCaption}
        captionHidden
        rows={rows}
        columns={[
          { key: "what", heading: texts.what, cell: ({ what }) => what, namesRow: true },
          {
            key: "count",
            heading: texts.count,
            cell: ({ count }) => formatCount(count, language),
            align: "end",
          },
        ]}
      />
    </Fold>
  );
}

import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Progress } from "#ui/progress.tsx";
import { Tag } from "#ui/tag.tsx";
import { type Proposal, reachesGoal, standingOf, type Tally } from "./proposal.ts";
import { proposalTexts } from "./proposal-texts.ts";

type Props = {
  language: Language;
  proposal: Pick<Proposal, "state" | "votingFrom" | "votingTo" | "voteGoal">;
  tally: Tally;
  today: LocalDate;
};

/** How far a proposal has come towards its goal, drawn and in words, and how long one may still vote. */
export function StandingOf(props: Props): VNode {
  const { language, proposal, tally } = props;
  const texts = proposalTexts(language).standing;
  const votes = texts.votes(tally.for, proposal.voteGoal);
  const outlook = outlookOf(props);
  return (
    <div>
      <Progress value={tally.for} goal={proposal.voteGoal} label={`${votes}. ${outlook}.`} />
      <p>
        <strong>{votes}</strong>
        <br />
        {outlook}
      </p>
      <p class="b-hint">{timeLeft(props)}</p>
    </div>
  );
}

function outlookOf({ language, proposal, tally, today }: Props): string {
  const texts = proposalTexts(language).standing;
  const reached = reachesGoal(tally, proposal);
  if (standingOf(proposal, today).kind === "closed")
    return reached ? texts.closedReached : texts.closedNotReached;
  return reached ? texts.reached : texts.left(proposal.voteGoal - tally.for);
}

function timeLeft({ language, proposal, today }: Props): string {
  const texts = proposalTexts(language).standing;
  const lastDay = formatDate(proposal.votingTo, language, "text");
  const standing = standingOf(proposal, today);
  return standing.kind === "open" ? texts.daysLeft(standing.daysLeft, lastDay) : texts.ended(lastDay);
}

/** The one word about where it stands, for where many stand side by side. */
export function StandingTag({ language, proposal, today }: Omit<Props, "tally">): VNode {
  const texts = proposalTexts(language).standing;
  return standingOf(proposal, today).kind === "open" ? (
    <Tag tone="success" icon="clock">
      {texts.open}
    </Tag>
  ) : (
    <Tag>{texts.closed}</Tag>
  );
}

import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import type { ClosedProposal, HandedOverProposal } from "./closed-queue.queries.ts";
import { reviewTexts } from "./review-texts.ts";
import { proposalColumn, type QueueProps, Waiting } from "./waiting.tsx";

export function ToHandOver({ language, queue }: QueueProps<ClosedProposal>): VNode {
  const texts = reviewTexts(language);
  return (
    <Waiting
      {...{ language, queue }}
      heading={texts.toHandOver}
      none={texts.noneToHandOver}
      columns={[
        proposalColumn(language),
        {
          key: "votes",
          heading: texts.votesFor,
          align: "end",
          cell: ({ votesFor, voteGoal }) =>
            `${formatCount(votesFor, language)} / ${formatCount(voteGoal, language)}`,
        },
        {
          key: "until",
          heading: texts.votedUntilHeading,
          wrap: "never",
          cell: ({ votingTo }) => formatDate(votingTo, language, "table"),
        },
      ]}
    />
  );
}

export function ToDecide({ language, queue }: QueueProps<HandedOverProposal>): VNode {
  const texts = reviewTexts(language);
  return (
    <Waiting
      {...{ language, queue }}
      heading={texts.toDecide}
      none={texts.noneToDecide}
      columns={[
        proposalColumn(language),
        {
          key: "handed-over",
          heading: texts.handedOverAt,
          wrap: "never",
          cell: ({ handedOverAt }) => formatDateTime(handedOverAt, language, "table"),
        },
      ]}
    />
  );
}

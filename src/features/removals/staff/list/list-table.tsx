import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { removalTexts } from "../../removal-texts.ts";
import { removalAddress } from "../addresses.ts";
import { Deadline } from "../deadline.tsx";
import { stridesOf } from "../progress/phases.ts";
import { progressTexts } from "../progress/progress-texts.ts";
import { shortId } from "../short-id.ts";
import { StateTag } from "../state-tag.tsx";
import { type ListState, listQuery } from "./list-state.ts";
import type { ListedRemoval } from "./list-statement.ts";
import { listTexts } from "./list-texts.ts";

/** A removal a row, which leads to its page and keeps the way back. */
export function ListTable(props: {
  language: Language;
  state: ListState;
  rows: readonly ListedRemoval[];
  today: LocalDate;
}): VNode {
  const { language, state, today } = props;
  const texts = listTexts(language);
  const words = removalTexts(language);
  const list = listQuery(state);
  return (
    <Table<ListedRemoval>
      language={language}
      caption={texts.title}
      captionHidden
      density={state.density}
      rows={props.rows}
      columns={[
        {
          key: "removal",
          heading: texts.removal,
          namesRow: true,
          wrap: "never",
          cell: ({ id }) => <TextLink href={removalAddress(id, list)}>{shortId(id)}</TextLink>,
        },
        {
          key: "person",
          heading: texts.person,
          cell: (row) => personOf(row, language),
        },
        { key: "state", heading: texts.state, cell: (row) => stateOf(row, language) },
        { key: "how", heading: texts.how, cell: ({ account }) => words.account[account].name },
        { key: "ground", heading: texts.ground, wrap: "words", cell: ({ ground }) => words.grounds[ground] },
        {
          key: "requested",
          heading: texts.requested,
          wrap: "never",
          cell: ({ requestedAt }) => formatDateTime(requestedAt, language, "table"),
        },
        { key: "by", heading: texts.by, cell: (row) => row.requestedBy ?? texts.byKind[row.requestedByKind] },
        {
          key: "answer-by",
          heading: texts.answerBy,
          cell: (row) => deadlineOf(row, language, today) ?? texts.none,
        },
      ]}
    />
  );
}

/** Of an external user what they are called; of others what they were. */
function personOf({ population, name, isProtected }: ListedRemoval, language: Language): string {
  const texts = listTexts(language);
  if (population !== "external-user") return removalTexts(language).populations[population];
  return isProtected ? texts.isProtected : (name ?? texts.noName);
}

function stateOf(row: ListedRemoval, language: Language): VNode {
  const { state, lastFault } = row;
  const isUnderWay = state === "under-way";
  const isStuck = isUnderWay && lastFault !== null;
  const { done, all } = stridesOf(row);
  return (
    <>
      <StateTag language={language} state={state} />{" "}
      {isStuck && (
        <Tag tone="warning" icon="warning">
          {listTexts(language).triedAgain}
        </Tag>
      )}
      {isUnderWay && <p class="b-hint">{progressTexts(language).progress(done, all)}</p>}
    </>
  );
}

/** Only what waits for an answer has one due. */
function deadlineOf(
  { state, answerBy }: ListedRemoval,
  language: Language,
  today: LocalDate,
): ComponentChildren {
  if (state !== "requested" || answerBy === null) return undefined;
  return <Deadline {...{ language, answerBy, today }} style="table" />;
}

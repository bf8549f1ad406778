import type { VNode } from "preact";
import type { Place } from "#platform/lists/place.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Button } from "#ui/button.tsx";
import { Count, ResultsFrame } from "#ui/frame.tsx";
import { ListBar, listFormId } from "#ui/list-controls.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink, Tiles } from "#ui/page-parts.tsx";
import { Pager, type PagerProps } from "#ui/pager.tsx";
import { Select } from "#ui/select.tsx";
import { proposalsAddress } from "../addresses.ts";
import type { ProposalsPage } from "./list.queries.ts";
import { type ListState, listQuery, phases, sorts } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";
import { ProposalCard } from "./proposal-card.tsx";

type Props = { language: Language; state: ListState; found: ProposalsPage; today: LocalDate };

/** All of the list that changes while one searches, sorts and turns pages. */
export function ListResults(props: Props): VNode {
  const { language, state, found, today } = props;
  return (
    <ResultsFrame>
      <Choices {...props} />
      {found.found === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <Tiles>
            {found.proposals.map((proposal) => (
              <ProposalCard {...{ language, proposal, today }} word={state.search} />
            ))}
          </Tiles>
          <Pager {...pagerOf(props)} />
        </>
      )}
    </ResultsFrame>
  );
}

function Choices({ language, state, found }: Props): VNode {
  const texts = listTexts(language);
  return (
    <ListBar>
      <Select
        name="phase"
        label={texts.phase}
        form={listFormId}
        choices={phases.map((value) => ({ value, label: texts.phases[value] }))}
        chosen={state.phase}
      />
      <Select
        name="sort"
        label={texts.sort}
        form={listFormId}
        choices={sorts.map((value) => ({ value, label: texts.sorts[value] }))}
        chosen={state.sort}
      />
      <Button form={listFormId} variant="secondary">
        {texts.submit}
      </Button>
      <Count>{texts.count[state.phase](found.found)}</Count>
    </ListBar>
  );
}

/** Nothing there, or nothing found: each with its own sentence and its next step. */
function Nothing({ language, state }: Props): VNode {
  const texts = listTexts(language);
  const first: Place<"cases"> = { kind: "first" };
  if (state.search !== "") {
    const without = proposalsAddress(listQuery({ ...state, search: "", place: first }));
    const next = (
      <p>
        {texts.noHitsNext} <TextLink href={without}>{texts.clear}</TextLink>.
      </p>
    );
    return <EmptyState sentence={texts.noHits(state.search)} next={next} />;
  }
  const all = proposalsAddress(listQuery({ ...state, phase: "all", place: first }));
  const next = state.phase === "all" ? undefined : <TextLink href={all}>{texts.showAll}</TextLink>;
  return <EmptyState sentence={texts.none[state.phase]} next={next} />;
}

function pagerOf({ language, state, found: { found, before, proposals } }: Props): PagerProps {
  const to = (place: Place<"cases">) => proposalsAddress(listQuery({ ...state, place }));
  const shown = { rows: proposals, back: before > 0, onwards: before + proposals.length < found };
  return {
    language,
    ...stepsFrom(shown, to),
    range: {
      from: formatCount(before + 1, language),
      to: formatCount(before + proposals.length, language),
      total: formatCount(found, language),
    },
  };
}

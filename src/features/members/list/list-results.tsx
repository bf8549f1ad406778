import type { VNode } from "preact";
import type { EServiceInForce } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import { Count, ResultsFrame } from "#ui/frame.tsx";
import { KeptInList, ListBar } from "#ui/list-controls.tsx";
import { ListPresentation } from "#ui/list-presentation.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { additionAddress, membersAddress } from "../addresses.ts";
import { ChosenFilters, DroppedNotice, Filters } from "./list-filters.tsx";
import { pagerOf } from "./list-pager.ts";
import type { MembersPage } from "./list-question.ts";
import type { RankedPermission } from "./list-ranks.ts";
import { type DroppedFilters, isNarrowed, type ListState, listQuery, pageSizes } from "./list-state.ts";
import { ListTable } from "./list-table.tsx";
import { listTexts } from "./list-texts.ts";

export type ListResultsProps = {
  language: Language;
  state: ListState;
  dropped: DroppedFilters;
  catalogue: readonly EServiceInForce[];
  permissions: readonly RankedPermission[];
  found: MembersPage;
};

/** All of the list that changes while one searches, filters, sorts and turns pages. */
export function ListResults(props: ListResultsProps): VNode {
  const { language, state, dropped, catalogue, permissions, found } = props;
  return (
    <ResultsFrame>
      <KeptInList values={keptWhileSearching(state)} />
      <ListBar>
        <Filters language={language} state={state} catalogue={catalogue} />
        <Count>{countInWords(props)}</Count>
      </ListBar>
      <ChosenFilters language={language} state={state} />
      <DroppedNotice language={language} dropped={dropped} />
      {found.found === 0 ? (
        <Nothing {...props} />
      ) : (
        <ListTable language={language} state={state} members={found.members} permissions={permissions} />
      )}
      {found.found > 0 && <Pager {...pagerOf(state, found, language)} />}
      <ListPresentation
        language={language}
        sizes={pageSizes}
        size={state.size}
        density={state.density}
        submitLabel={listTexts(language).submitFilter}
      />
    </ResultsFrame>
  );
}

/** Search and filters are sent by their fields; order is only in the address. A new search starts on its first page. */
function keptWhileSearching({ sort, direction }: ListState): { name: string; value: string }[] {
  return [
    { name: "sort", value: sort },
    { name: "direction", value: direction },
  ];
}

function countInWords({ language, state, found }: ListResultsProps): string {
  const texts = listTexts(language);
  return isNarrowed(state) ? texts.countOf(found.found, found.total) : texts.count(found.total);
}

/** Nobody there yet, or nobody found: each with its own sentence and its next step. */
function Nothing({ language, state, found }: ListResultsProps): VNode {
  const texts = listTexts(language);
  if (found.total === 0) {
    const add = (
      <TextLink href={additionAddress(listQuery(state))} opens="dialog">
        {texts.add}
      </TextLink>
    );
    return <EmptyState sentence={texts.empty} next={add} />;
  }
  return (
    <EmptyState
      sentence={nobodyFound(language, state)}
      next={
        <>
          {texts.noHitsNext}{" "}
          <TextLink href={membersAddress(listQuery(cleared(state)))}>{texts.clear}</TextLink>
        </>
      }
    />
  );
}

function nobodyFound(language: Language, state: ListState): string {
  const texts = listTexts(language);
  if (state.search === "") return texts.noHits;
  const isFiltered = isNarrowed({ ...state, search: "" });
  return isFiltered ? texts.noHitsForChosen(state.search) : texts.noHitsFor(state.search);
}

function cleared(state: ListState): ListState {
  const nothing = { search: "", eServices: [], permissions: [], withoutPermission: false } as const;
  return { ...state, ...nothing, place: { kind: "first" } };
}

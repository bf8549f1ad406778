import type { VNode } from "preact";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { Count, LaterFrame, ResultsFrame } from "#ui/frame.tsx";
import { KeptInList, ListBar, SearchedFor } from "#ui/list-controls.tsx";
import { ListPresentation } from "#ui/list-presentation.tsx";
import { EmptyState, Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { countAddress, externalUsersAddress } from "../addresses.ts";
import type { ExternalUsersPage } from "./list.queries.ts";
import { ChosenFilters, cleared, ListFilters } from "./list-filters.tsx";
import type { ListQuestion } from "./list-question.ts";
import { isNarrowed, type ListState, listQuery, pageSizes } from "./list-state.ts";
import { ListTable } from "./list-table.tsx";
import { listTexts } from "./list-texts.ts";

export type ListResultsProps = {
  readonly language: Language;
  readonly state: ListState;
  readonly scope: ExternalUserScope;
  readonly sought: ListQuestion["sought"];
  /** Undefined where the day of a filter is none. */
  readonly page: ExternalUsersPage | undefined;
  /** Whether the address asks for a search that is gone. */
  readonly lostSearch: boolean;
};

/** All of the list that changes while one searches, filters, sorts and turns pages. */
export function ListResults(props: ListResultsProps): VNode {
  const { language, state, scope, page } = props;
  const texts = listTexts(language);
  return (
    <ResultsFrame>
      <SearchedFor words={state.search?.words ?? ""} />
      <KeptInList values={keptWhileSearching(state)} />
      <ListBar>
        <ListFilters language={language} state={state} scope={scope} />
        {page && <HowMany language={language} state={state} page={page} />}
      </ListBar>
      <ChosenFilters language={language} state={state} />
      {props.lostSearch && (
        <Notice language={language} tone="warning" announce>
          {texts.lostSearch}
        </Notice>
      )}
      <Rows {...props} />
      <ListPresentation
        language={language}
        sizes={pageSizes}
        size={state.size}
        density={state.density}
        submitLabel={texts.submitFilter}
      />
    </ResultsFrame>
  );
}

/** The form sends what its fields hold; the order is only in the address, and so is the key to what was searched for. */
function keptWhileSearching({ search, sort, direction }: ListState): { name: string; value: string }[] {
  return [
    { name: "search", value: search?.key ?? "" },
    { name: "sort", value: sort },
    { name: "direction", value: direction },
  ];
}

type Shown = { language: Language; state: ListState; page: ExternalUsersPage };

/** The count with the rows, or after them where there are very many (decision 18). */
function HowMany({ language, state, page }: Shown): VNode {
  const texts = listTexts(language);
  const { found, total, rows } = page;
  if (found !== undefined && total !== undefined)
    return <Count>{countInWords(language, state, found, total)}</Count>;
  if (found !== undefined) return <Count>{texts.hits(found)}</Count>;
  return (
    <>
      <Count>{texts.shown(rows.length)}</Count>
      <LaterFrame id="count" href={countAddress(listQuery({ ...state, place: { kind: "first" } }))}>
        {texts.countAll}
      </LaterFrame>
    </>
  );
}

export function countInWords(language: Language, state: ListState, found: number, total: number): string {
  const texts = listTexts(language);
  return isNarrowed(state) ? texts.countOf(found, total) : texts.count(total);
}

function Rows({ language, state, sought, page }: ListResultsProps): VNode {
  const texts = listTexts(language);
  if (page === undefined) return <EmptyState sentence={texts.faulty} />;
  if (page.rows.length === 0) return <Nothing language={language} state={state} />;
  return (
    <>
      <ListTable language={language} state={state} sought={sought} rows={page.rows} />
      <Pages language={language} state={state} page={page} />
    </>
  );
}

function Pages({ language, state, page }: Shown): VNode {
  const { rows, found, before } = page;
  const range =
    found === undefined || before === undefined
      ? undefined
      : {
          from: formatCount(before + 1, language),
          to: formatCount(before + rows.length, language),
          total: formatCount(found, language),
        };
  const to = (place: ListState["place"]) => externalUsersAddress(listQuery({ ...state, place }));
  return <Pager language={language} {...stepsFrom(page, to)} range={range} />;
}

/** Nobody there yet, or nobody found: each with its own sentence and its next step. */
function Nothing({ language, state }: { language: Language; state: ListState }): VNode {
  const texts = listTexts(language);
  if (!isNarrowed(state)) return <EmptyState sentence={texts.empty} next={texts.emptyNext} />;
  const clear = <TextLink href={externalUsersAddress(listQuery(cleared(state)))}>{texts.clear}</TextLink>;
  return (
    <EmptyState
      sentence={nobodyFound(language, state)}
      next={
        <>
          {texts.noHitsNext} {clear}
        </>
      }
    />
  );
}

function nobodyFound(language: Language, { search, ...state }: ListState): string {
  const texts = listTexts(language);
  if (search === undefined) return texts.noHits;
  const isFiltered = isNarrowed({ ...state, search: undefined });
  return isFiltered ? texts.noHitsForChosen(search.words) : texts.noHitsFor(search.words);
}

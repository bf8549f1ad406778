import type { VNode } from "preact";
import { externalUsersAddress } from "#external-users";
import { may } from "#platform/access/policy.ts";
import { removalScopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Chips } from "#ui/chips.tsx";
import { Count, ResultsFrame } from "#ui/frame.tsx";
import { FilterMenu, ListBar, ListForm } from "#ui/list-controls.tsx";
import { ListPresentation } from "#ui/list-presentation.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { removalTexts } from "../../removal-texts.ts";
import { removalsAddress } from "../addresses.ts";
import { noticeIn } from "../notices.ts";
import { staffRemovalTexts } from "../staff-removal-texts.ts";
import { listRemovals, type RemovalsPage } from "./list.queries.ts";
import { type ListState, listedStates, listQuery, listStateOf, pageSizes } from "./list-state.ts";
import { ListTable } from "./list-table.tsx";
import { listTexts } from "./list-texts.ts";

/** Every removal that may be seen, those first that wait for somebody to decide. */
export async function showRemovals(visit: Visit<"removals.list">): Promise<Page> {
  const { db, actor, language, query, now } = visit;
  const state = listStateOf(query);
  const found = await listRemovals(db, removalScopeOf(actor), state);
  const texts = listTexts(language);
  return page({
    title: texts.title,
    place: staffRemovalTexts(language).place,
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
        <ListForm action={removalsAddress(wholeList)} />
        <Results
          {...{ language, state, found }}
          mayRemove={may(actor, "external-users.remove")}
          today={stockholmDate(now)}
        />
      </>
    ),
  });
}

type Props = {
  language: Language;
  state: ListState;
  found: RemovalsPage;
  today: LocalDate;
  /** Whether the staff member removes external users: then an empty list says how. */
  mayRemove: boolean;
};

function Results(props: Props): VNode {
  const { language, state, found, today } = props;
  const texts = listTexts(language);
  const { states } = removalTexts(language);
  const narrowedTo = (chosen: ListState["states"]) =>
    removalsAddress(listQuery({ ...state, states: chosen, place: { kind: "first" } }));
  return (
    <ResultsFrame>
      <ListBar>
        <FilterMenu
          name="state"
          label={texts.state}
          choices={listedStates.map((value) => ({ value, label: states[value] }))}
          chosen={state.states}
          submitLabel={texts.submitFilter}
        />
        <Count>{texts.count(found.found)}</Count>
      </ListBar>
      <Chips
        language={language}
        chips={state.states.map((chosen) => ({
          label: states[chosen],
          removeHref: narrowedTo(state.states.filter((other) => other !== chosen)),
        }))}
        clearHref={narrowedTo([])}
      />
      {found.rows.length === 0 ? (
        <Nothing {...props} clearHref={narrowedTo([])} />
      ) : (
        <>
          <ListTable {...{ language, state, today }} rows={found.rows} />
          <Pages {...props} />
        </>
      )}
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

function Pages({ language, state, found }: Props): VNode {
  const { rows, before } = found;
  const number = (count: number) => formatCount(count, language);
  const range = {
    from: number(before + 1),
    to: number(before + rows.length),
    total: number(found.found),
  };
  const to = (place: ListState["place"]) => removalsAddress(listQuery({ ...state, place }));
  return <Pager language={language} {...stepsFrom(found, to)} range={range} />;
}

/** Nothing there yet, or nothing in these states: each with its own sentence and its next step. */
function Nothing({ language, state, clearHref, mayRemove }: Props & { clearHref: string }): VNode {
  const texts = listTexts(language);
  if (state.states.length > 0) {
    return <EmptyState sentence={texts.noHits} next={<TextLink href={clearHref}>{texts.clear}</TextLink>} />;
  }
  return (
    <EmptyState
      sentence={texts.empty}
      next={
        mayRemove && (
          <>
            {texts.emptyNext} <TextLink href={externalUsersAddress(wholeList)}>{texts.toUsers}</TextLink>
          </>
        )
      }
    />
  );
}

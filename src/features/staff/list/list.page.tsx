import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { rights } from "#platform/access/rights.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { fold } from "#platform/text/fold.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Count, ResultsFrame } from "#ui/frame.tsx";
import { KeptInList, ListBar, SearchForm } from "#ui/list-controls.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { LeftRight, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { noticeIn } from "../notices.ts";
import { rightTexts } from "../rights/right-texts.ts";
import { staffTexts } from "../staff-texts.ts";
import { listStaff, type StaffList } from "./list.queries.ts";
import { type ListState, listAddress, listStateOf } from "./list-state.ts";
import { ListTable } from "./list-table.tsx";
import { listTexts } from "./list-texts.ts";

/** Everybody who works for the authority here, as the address asks for them. */
export async function listOfStaff(visit: Visit<"staff.list">): Promise<Page> {
  const { db, actor, language } = visit;
  const state = listStateOf(visit.query);
  const scope = authorityScopeOf(actor, "manage-staff");
  const list = await listStaff(db, scope, state, rightsNamed(state.search, language));
  const texts = listTexts(language);
  return page({
    title: texts.title,
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <PageHeading>{texts.title}</PageHeading>
        <LeftRight
          left={
            may(actor, "staff.add") && (
              <ButtonLink href="/staff/new" variant="primary" icon="add" opens="dialog">
                {staffTexts(language).add}
              </ButtonLink>
            )
          }
          right={
            <SearchForm
              action="/staff"
              name="search"
              label={texts.search}
              help={texts.searchHelp}
              value={state.search}
              submitLabel={texts.submitSearch}
            />
          }
        />
        <Results language={language} state={state} list={list} />
      </>
    ),
  });
}

/** The rights whose name, as the reader sees it, holds the word. */
function rightsNamed(search: string, language: Language) {
  const word = fold(search);
  return rights.filter((right) => fold(rightTexts(language)[right].name).includes(word));
}

function Results(props: { language: Language; state: ListState; list: StaffList }): VNode {
  const { language, state, list } = props;
  const { found, total } = list;
  const texts = listTexts(language);
  const { sort, direction } = state;
  return (
    <ResultsFrame>
      <KeptInList values={Object.entries({ sort, direction }).map(([name, value]) => ({ name, value }))} />
      <ListBar>
        <Count>{state.search === "" ? texts.count(total) : texts.countOf(found.length, total)}</Count>
      </ListBar>
      {found.length === 0 ? (
        <EmptyState
          sentence={texts.noHits(state.search)}
          next={
            <>
              {texts.noHitsNext}{" "}
              <TextLink href={listAddress({ ...state, search: "" })}>{texts.clear}</TextLink>
            </>
          }
        />
      ) : (
        <ListTable language={language} state={state} staff={found} />
      )}
    </ResultsFrame>
  );
}

import type { VNode } from "preact";
import { catalogueInForce } from "#catalogue";
import { scopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { SearchForm } from "#ui/list-controls.tsx";
import { LeftRight, PageHeading } from "#ui/page-parts.tsx";
import { additionAddress } from "../addresses.ts";
import { noticeIn } from "../notices.ts";
import { listAdministrators } from "./administrators.queries.ts";
import { AdministratorsSection } from "./administrators-section.tsx";
import { listUsers } from "./list.queries.ts";
import { questionOf } from "./list-question.ts";
import { rankedPermissions } from "./list-ranks.ts";
import { ListResults } from "./list-results.tsx";
import { listQuery, listStateOf } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** The list of the organisation's users, as the address asks for it (manual §4–4.3). */
export async function listMembers(visit: Visit<"members.list">): Promise<Page> {
  const { db, language } = visit;
  const scope = scopeOf(visit.actor);
  const today = stockholmDate(visit.now);
  const catalogue = await catalogueInForce(db, scope, today);
  const { state, dropped } = listStateOf(visit.query, catalogue);
  const permissions = rankedPermissions(catalogue, language);
  const [found, administrators] = await Promise.all([
    listUsers(db, scope, questionOf(state, permissions, today)),
    listAdministrators(db, scope),
  ]);
  const texts = listTexts(language);
  return page({
    title: texts.title,
    place: texts.place,
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <PageHeading>{texts.title}</PageHeading>
        <LeftRight
          left={
            <div class="b-actions">
              <ButtonLink
                href={additionAddress(listQuery(state))}
                variant="primary"
                icon="add"
                opens="dialog"
              >
                {texts.add}
              </ButtonLink>
              <ButtonLink href="/members/hindrance" variant="tertiary" icon="question">
                {texts.hindrance}
              </ButtonLink>
            </div>
          }
          right={<Search language={language} typed={state.search} />}
        />
        <ListResults
          language={language}
          state={state}
          dropped={dropped}
          catalogue={catalogue}
          permissions={permissions}
          found={found}
        />
        <AdministratorsSection language={language} administrators={administrators} />
      </>
    ),
  });
}

function Search({ language, typed }: { language: Language; typed: string }): VNode {
  const texts = listTexts(language);
  return (
    <SearchForm
      action="/members"
      name="search"
      label={texts.search}
      help={texts.searchHelp}
      value={typed}
      submitLabel={texts.submitSearch}
    />
  );
}

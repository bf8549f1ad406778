import type { VNode } from "preact";
import { allEServices, nameIn } from "#catalogue";
import { may } from "#platform/access/policy.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { listAt } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Count, ResultsFrame } from "#ui/frame.tsx";
import { KeptInList, ListBar, listFormId, SearchForm } from "#ui/list-controls.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { LeftRight, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Select } from "#ui/select.tsx";
import { organisationTexts } from "../organisation-texts.ts";
import { listOrganisations, type OrganisationList } from "./list.queries.ts";
import {
  kinds,
  type ListState,
  listAddress,
  listQuery,
  listStateOf,
  needs,
  wholeList,
} from "./list-state.ts";
import { ListTable } from "./list-table.tsx";
import { listTexts } from "./list-texts.ts";

/** What one can choose among the e-services, by key. */
type NamedEService = { readonly key: string; readonly name: string; readonly nameEn: string | null };

/** Every organisation that the authority has registered, as the address asks for them. */
export async function showOrganisations(visit: Visit<"organisations.list">): Promise<Page> {
  const { db, actor, language, now } = visit;
  const eServices = await allEServices(db);
  const state = listStateOf(
    visit.query,
    eServices.map(({ key }) => key),
  );
  const scope = authorityScopeOf(actor, "manage-organisations");
  const list = await listOrganisations(db, scope, state, stockholmDate(now));
  const texts = listTexts(language);
  return page({
    title: texts.title,
    content: (
      <>
        <PageHeading>{texts.title}</PageHeading>
        <LeftRight
          left={
            may(actor, "hindrances.find-anywhere") && (
              <ButtonLink href="/organisations/hindrance" icon="question">
                {organisationTexts(language).hindrance}
              </ButtonLink>
            )
          }
          right={
            <SearchForm
              action="/organisations"
              name="search"
              label={texts.search}
              help={texts.searchHelp}
              value={state.search}
              submitLabel={texts.submitSearch}
            />
          }
        />
        <Results {...{ language, state, list, eServices }} />
      </>
    ),
  });
}

type Props = {
  language: Language;
  state: ListState;
  list: OrganisationList;
  eServices: readonly NamedEService[];
};

function Results(props: Props): VNode {
  const { language, state, list } = props;
  const { found, total } = list;
  const texts = listTexts(language);
  const order = [
    { name: "sort", value: state.sort },
    { name: "direction", value: state.direction },
  ];
  return (
    <ResultsFrame>
      <KeptInList values={order} />
      <Choices {...props} />
      {found.length === 0 ? (
        <Nothing language={language} total={total} />
      ) : (
        <>
          <ListTable language={language} state={state} organisations={found} />
          <p>
            <ButtonLink href={listAt("/organisations/export", listQuery(state))}>{texts.download}</ButtonLink>
          </p>
        </>
      )}
    </ResultsFrame>
  );
}

function Choices({ language, state, list, eServices }: Props): VNode {
  const texts = listTexts(language);
  const { found, total } = list;
  const filters: readonly Filter[] = [
    {
      ...{ name: "kind", label: texts.kind, all: texts.everyKind, chosen: state.kind },
      choices: kinds.map((value) => ({ value, label: texts.kinds[value] })),
    },
    {
      ...{ name: "e-service", label: texts.eService, all: texts.everyEService, chosen: state.eService },
      choices: eServices.map((one) => ({ value: one.key, label: nameIn(one, language) })),
    },
    {
      ...{ name: "need", label: texts.need, all: texts.anyNeed, chosen: state.need },
      choices: needs.map((value) => ({ value, label: texts.needs[value] })),
    },
  ];
  return (
    <ListBar>
      {filters.map(({ name, label, all, choices, chosen = "" }) => (
        <Select
          {...{ name, label, chosen }}
          form={listFormId}
          choices={[{ value: "", label: all }, ...choices]}
        />
      ))}
      <Button form={listFormId} variant="secondary">
        {texts.submit}
      </Button>
      <Count>{found.length === total ? texts.count(total) : texts.countOf(found.length, total)}</Count>
    </ListBar>
  );
}

/** One of several, or all of them. */
type Filter = {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
};

/** None registered, or none found: each with its own sentence and its next step. */
function Nothing({ language, total }: { language: Language; total: number }): VNode {
  const texts = listTexts(language);
  if (total === 0) return <EmptyState sentence={texts.none} next={texts.noneNext} />;
  return (
    <EmptyState
      sentence={texts.noHits}
      next={<TextLink href={listAddress(wholeList)}>{texts.clear}</TextLink>}
    />
  );
}

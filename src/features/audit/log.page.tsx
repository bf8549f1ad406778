import type { VNode } from "preact";
import { type Scope, scopeOf } from "#platform/access/scope.ts";
import { page, type Reply } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { ResultsFrame } from "#ui/frame.tsx";
import { SearchForm } from "#ui/list-controls.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { AuditParts } from "./audit-parts.ts";
import { countLog } from "./log.queries.ts";
import { everything, readLog } from "./log.ts";
import { findMembers } from "./log-people.queries.ts";
import { LogResults } from "./log-results.tsx";
import { faultsIn, filterOf, type LogState, logStateOf, wordsIn } from "./log-state.ts";
import { logTexts } from "./log-texts.ts";
import type { LogView } from "./log-view.ts";
import { selectPerson } from "./people.queries.ts";

const pageSize = 50;

/** The organisation's own history. */
export function showLog(parts: AuditParts) {
  return async (visit: Visit<"audit.read-organisation">): Promise<Reply> => {
    const { language, actor } = visit;
    const kinds = parts.eventKinds.filter(({ authorityOnly }) => !authorityOnly);
    const state = logStateOf(
      visit.query,
      { address: "/log", kinds, organisations: [] },
      wordsIn(visit.query),
    );
    const view = await viewOf(parts, visit, scopeOf(actor), state);
    const text = logTexts(language);
    return page({
      title: text.title,
      place: text.place,
      faulty: view.read === undefined,
      content: <Log parts={parts} view={view} organisation={actor.organisationName} />,
    });
  };
}

async function viewOf(
  { masterKey }: AuditParts,
  { db, language }: Visit<"audit.read-organisation">,
  scope: Scope,
  state: LogState,
): Promise<LogView> {
  const total = await countLog(db, scope, everything);
  const person = state.person && (await selectPerson(db, scope, state.person));
  if (faultsIn(state).length > 0) return { language, state, person, total, read: undefined };
  const people = state.search && (await findMembers(db, scope, state.search.words));
  const filter = filterOf(state, people);
  const read = {
    page: await readLog(db, masterKey, scope, filter, state.position, pageSize),
    hits: await countLog(db, scope, filter),
  };
  return { language, state, person, total, read };
}

function Log(props: { parts: AuditParts; view: LogView; organisation: string }): VNode {
  const { parts, view } = props;
  const text = logTexts(view.language);
  return (
    <>
      <PageHeading
        lead={text.lead(props.organisation)}
        aside={
          <SearchForm
            action="/log"
            name="search"
            label={text.search}
            help={text.searchHelp}
            value={view.state.search?.words ?? ""}
            submitLabel={text.submitSearch}
          />
        }
      >
        {text.title}
      </PageHeading>
      <ResultsFrame>
        <LogResults catalogue={parts.eventCatalogue} view={view} />
      </ResultsFrame>
    </>
  );
}

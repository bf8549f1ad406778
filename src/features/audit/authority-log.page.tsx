import type { VNode } from "preact";
import { allOrganisations, type Organisation } from "#organisations";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { page, type Reply } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { SearchForm } from "#ui/list-controls.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { AuditParts } from "./audit-parts.ts";
import { countLog } from "./log.queries.ts";
import { readLog } from "./log.ts";
import { LogResults } from "./log-results.tsx";
import { faultsIn, filterOf, type LogState, logStateOf } from "./log-state.ts";
import { logTexts } from "./log-texts.ts";
import { type LogView, mostCounted } from "./log-view.ts";
import { lookToTell } from "./looks.ts";
import { selectPerson } from "./people.queries.ts";

const pageSize = 50;

type AuthorityVisit = Visit<"audit.read-authority">;

/** What has happened in the whole installation, for those of the staff who may read it. Each look is in the log itself. */
export function showAuthorityLog(parts: AuditParts) {
  return async (visit: AuthorityVisit): Promise<Reply> => {
    const { language, db, actor } = visit;
    const organisations = inOrderOfNames(await allOrganisations(db));
    const offer = { address: "/authority-log" as const, kinds: parts.eventKinds, organisations };
    const state = logStateOf(visit.query, offer);
    const view = await viewOf(parts, visit, state);
    const look = view.read && (await lookToTell(db, actor, state, view.person));
    return page({
      title: logTexts(language).title,
      faulty: view.read === undefined,
      looks: look === undefined ? [] : [look],
      content: <AuthorityLog parts={parts} view={view} />,
    });
  };
}

async function viewOf(
  { masterKey }: AuditParts,
  { db, actor, language }: AuthorityVisit,
  state: LogState,
): Promise<LogView> {
  const scope = authorityScopeOf(actor, "read-log");
  const person = state.person && (await selectPerson(db, scope, state.person));
  const view = { language, state, person, total: undefined };
  if (faultsIn(state).length > 0) return { ...view, read: undefined };
  const filter = filterOf(state);
  const shown = await readLog(db, masterKey, scope, filter, state.position, pageSize);
  const hits = await countLog(db, scope, filter, state.countsAll ? undefined : mostCounted);
  return { ...view, read: { page: shown, hits: !state.countsAll && hits > mostCounted ? "more" : hits } };
}

function inOrderOfNames(organisations: readonly Organisation[]): readonly Organisation[] {
  const collator = new Intl.Collator("sv-SE");
  return organisations.toSorted((one, other) => collator.compare(one.name, other.name));
}

/** Without a results frame: nothing is asked for while one types or ticks, since each look is told of. */
function AuthorityLog({ parts, view }: { parts: AuditParts; view: LogView }): VNode {
  const text = logTexts(view.language);
  return (
    <>
      <PageHeading
        lead={text.leadOfAll}
        aside={
          <SearchForm
            action="/authority-log"
            name="search"
            label={text.search}
            help={text.searchAllHelp}
            value={view.state.search}
            submitLabel={text.submitSearch}
            onlyWhenSent
          />
        }
      >
        {text.title}
      </PageHeading>
      <LogResults catalogue={parts.eventCatalogue} view={view} />
    </>
  );
}

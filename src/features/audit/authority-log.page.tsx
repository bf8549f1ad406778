import type { VNode } from "preact";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { SearchForm } from "#ui/list-controls.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { AuditParts } from "./audit-parts.ts";
import { type Asked, askedIn, filterAsked, sentState } from "./authority-asked.ts";
import { countLog } from "./log.queries.ts";
import { readLog } from "./log.ts";
import { LogResults } from "./log-results.tsx";
import { faultsIn, logAddress } from "./log-state.ts";
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
    const asked = await askedIn(parts, visit, visit.query);
    const view = await viewOf(parts, visit, asked);
    const look = view.read && (await lookToTell(db, actor, asked.state, view.person));
    return page({
      title: logTexts(language).title,
      faulty: faultsIn(asked.state).length > 0,
      looks: look === undefined ? [] : [look],
      content: <AuthorityLog parts={parts} view={view} />,
    });
  };
}

/** Takes what somebody searches for out of the form, so that the address need not hold it, and shows the log. */
export function submitSearch(parts: AuditParts) {
  return async (submission: Submission<"audit.read-authority">): Promise<Reply> =>
    redirect(logAddress(await sentState(parts, submission)));
}

async function viewOf(
  { masterKey }: AuditParts,
  { db, actor, language }: AuthorityVisit,
  { state, isLost }: Asked,
): Promise<LogView> {
  const scope = authorityScopeOf(actor, "read-log");
  const person = state.person && (await selectPerson(db, scope, state.person));
  const view = { language, state, person, total: undefined };
  if (faultsIn(state).length > 0) return { ...view, read: undefined };
  // nobody is to take the whole log for what was found
  if (isLost) return { ...view, unread: "lost-search", read: undefined };
  const filter = await filterAsked(db, scope, state);
  if (filter === "too-many") return { ...view, unread: filter, read: undefined };
  const shown = await readLog(db, masterKey, scope, filter, state.position, pageSize);
  const hits = await countLog(db, scope, filter, state.countsAll ? undefined : mostCounted);
  return { ...view, read: { page: shown, hits: !state.countsAll && hits > mostCounted ? "more" : hits } };
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
            method="post"
            name="words"
            label={text.search}
            help={text.searchAllHelp}
            value={view.state.search?.words ?? ""}
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

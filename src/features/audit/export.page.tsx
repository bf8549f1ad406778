import type { VNode } from "preact";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { record } from "#platform/change.ts";
import { download, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button } from "#ui/button.tsx";
import { Fold } from "#ui/fold.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { AuditParts } from "./audit-parts.ts";
import { askedIn, exportSent, filterAsked } from "./authority-asked.ts";
import { exportedFields } from "./export-line.ts";
import { exportTexts } from "./export-texts.ts";
import { countLog } from "./log.queries.ts";
import { chipsOf } from "./log-chips.ts";
import { exportLog } from "./log-export.ts";
import { faultsIn, logAddress, logPairs, whole } from "./log-state.ts";
import type { LogView } from "./log-view.ts";
import { exportToTell, furtherLookToTell } from "./looks.ts";
import { selectPerson } from "./people.queries.ts";

type Exporting = Visit<"audit.export-authority">;

/** Says what the file will hold before it is made. What cannot be shown cannot be had as a file: the log says why. */
export function showExport(parts: AuditParts) {
  return async (visit: Exporting): Promise<Reply> => {
    const { db, actor, language } = visit;
    const { state: asked, isLost } = await askedIn(parts, visit, visit.query);
    const state = whole(asked);
    if (isLost || faultsIn(state).length > 0) return redirect(logAddress(asked));
    const scope = authorityScopeOf(actor, "read-log");
    const filter = await filterAsked(db, scope, state);
    if (filter === "too-many") return redirect(logAddress(state));
    const person = state.person && (await selectPerson(db, scope, state.person));
    const look = await furtherLookToTell(db, actor, state, person);
    const events = await countLog(db, scope, filter);
    return page({
      title: exportTexts(language).title,
      breadcrumb: [{ label: exportTexts(language).log, href: logAddress(state) }],
      looks: look === undefined ? [] : [look],
      content: <ExportPage view={{ language, state, person }} events={events} />,
    });
  };
}

/** Tells of the export first: no file without its event. */
export function submitExport(parts: AuditParts) {
  return async (submission: Submission<"audit.export-authority">): Promise<Reply> => {
    const { db, actor, language, change } = submission;
    const { state, isLost } = await exportSent(parts, submission);
    if (isLost || faultsIn(state).length > 0) return redirect(logAddress(state));
    const scope = authorityScopeOf(actor, "read-log");
    const filter = await filterAsked(db, scope, state);
    if (filter === "too-many") return redirect(logAddress(state));
    const made = await exportLog(db, parts.masterKey, scope, filter);
    if (made.events === 0) return redirect(logAddress(state));
    const person = state.person && (await selectPerson(db, scope, state.person));
    await change(async () => record(undefined, exportToTell(state, person, made.events)));
    const organisations = new Map<string, { code: string; name: string }>(
      state.offer.organisations.map(({ id, code, name }) => [id, { code, name }]),
    );
    return download({
      name: "logg.jsonl",
      type: "application/jsonl; charset=utf-8",
      body: made.lines({ catalogue: parts.eventCatalogue, language, organisations }),
    });
  };
}

type ExportProps = { view: Pick<LogView, "language" | "state" | "person">; events: number };

function ExportPage({ view, events }: ExportProps): VNode {
  const { language, state } = view;
  const texts = exportTexts(language);
  const chips = chipsOf(view);
  return (
    <>
      <BackLink href={logAddress(state)}>{texts.back}</BackLink>
      <PageHeading>{texts.title}</PageHeading>
      {events === 0 ? (
        <EmptyState sentence={texts.nothing} next={texts.nothingNext} />
      ) : (
        <>
          <p>
            <strong>{texts.events(events)}</strong> {chips.length === 0 ? texts.everything : texts.chosen}
          </p>
          {chips.length > 0 && (
            <ul>
              {chips.map(({ label }) => (
                <li>{label}</li>
              ))}
            </ul>
          )}
          <p>{texts.personal}</p>
          <p>{texts.logged}</p>
          <p>{texts.takes}</p>
          <Form action="/authority-log/export" wholePage>
            {logPairs(state).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Actions>
              <Button>{texts.submit}</Button>
            </Actions>
          </Form>
          <Fold summary={texts.fields}>
            <p>{texts.fieldsHelp}</p>
            <SummaryList
              items={Object.entries(exportedFields).map(([label, said]) => ({
                label,
                value: said[language],
              }))}
            />
          </Fold>
        </>
      )}
    </>
  );
}

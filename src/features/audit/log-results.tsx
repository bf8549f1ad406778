import type { ComponentChildren, VNode } from "preact";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { Count } from "#ui/frame.tsx";
import { FilterMenu, KeptInList, ListBar, listFormId } from "#ui/list-controls.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { PeriodFilter } from "#ui/period-filter.tsx";
import { Select } from "#ui/select.tsx";
import { chipsOf } from "./log-chips.ts";
import type { LogEntry } from "./log-entry.ts";
import {
  exportAddress,
  faultsIn,
  isNarrowed,
  type LogState,
  logAddress,
  organisationValue,
  wholeLog,
} from "./log-state.ts";
import { LogTable } from "./log-table.tsx";
import { logTexts } from "./log-texts.ts";
import { type LogView, mostCounted } from "./log-view.ts";

type ResultsProps = {
  readonly catalogue: EventCatalogue;
  readonly view: LogView;
};

/** Everything below the search field: filters, what is chosen, how many, the events and the way to the others. */
export function LogResults(props: ResultsProps): VNode {
  const { language, state, read } = props.view;
  const text = logTexts(language);
  const narrowed = isNarrowed(state);
  const errors = faultsIn(state).map(({ field, fault }) => ({ field, message: text.faults[fault] }));
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <ListBar>
        <Filters {...props} errors={errors} />
        {read && <Count>{countInWords(props.view)}</Count>}
      </ListBar>
      <KeptInList values={keptWhileSearching(state)} />
      <Chips language={language} chips={chipsOf(props.view)} clearHref={logAddress(wholeLog(state.offer))} />
      <Events {...props} narrowed={narrowed} />
      <WayToExport view={props.view} />
    </>
  );
}

/** Only where the log is the whole installation's, and where there is something in what is shown. */
function WayToExport({ view }: { view: LogView }): VNode | null {
  const { state, read, language } = view;
  if (state.offer.address !== "/authority-log" || read === undefined || read.hits === 0) return null;
  return (
    <p>
      <ButtonLink href={exportAddress(state)}>{logTexts(language).export}</ButtonLink>
    </p>
  );
}

/** What is chosen outside the form's own fields: whose events, and the key to words that are not searched for anew. */
function keptWhileSearching({ person, search, offer }: LogState): { name: string; value: string }[] {
  return [
    ...(person === undefined ? [] : [{ name: "person", value: person }]),
    ...(search === undefined || offer.address === "/log"
      ? []
      : [{ name: "search", value: search.inAddress }]),
  ];
}

function Filters(props: ResultsProps & { errors: readonly { field: string; message: string }[] }): VNode {
  const { language, state } = props.view;
  const text = logTexts(language);
  const day = (name: "from" | "to") => ({
    name,
    label: text[name],
    value: state[name].typed,
    error: props.errors.find(({ field }) => field === name)?.message,
  });
  return (
    <>
      <FilterMenu
        name="kind"
        label={text.filterKinds}
        choices={state.offer.kinds.map(({ key, name }) => ({ value: key, label: name[language] }))}
        chosen={state.kinds.map(({ key }) => key)}
        submitLabel={text.submitFilter}
      />
      <OrganisationFilter view={props.view} />
      <PeriodFilter
        label={text.filterPeriod}
        first={day("from")}
        last={day("to")}
        submitLabel={text.submitFilter}
      />
    </>
  );
}

/** Hundreds to choose one from, or what belongs to none of them. */
function OrganisationFilter({ view }: { view: LogView }): VNode | null {
  const { offer, organisation } = view.state;
  const text = logTexts(view.language);
  if (offer.organisations.length === 0) return null;
  return (
    <>
      <Select
        name="organisation"
        label={text.organisation}
        form={listFormId}
        choices={[
          { value: "", label: text.allOrganisations },
          { value: "none", label: text.withoutOrganisation },
          ...offer.organisations.map((one) => ({ value: one.code, label: one.name })),
        ]}
        chosen={organisation === undefined ? "" : organisationValue(organisation)}
      />
      <Button form={listFormId} variant="secondary">
        {text.submitFilter}
      </Button>
    </>
  );
}

function Events(props: ResultsProps & { narrowed: boolean }): VNode {
  const { language, read, state } = props.view;
  const text = logTexts(language);
  if (read === undefined) return <EmptyState sentence={text.unread[props.view.unread ?? "faulty"]} />;
  if (read.page.entries.length > 0) {
    return (
      <>
        <LogTable
          language={language}
          catalogue={props.catalogue}
          entries={read.page.entries}
          {...(state.offer.organisations.length > 0 && { across: acrossOrganisations(state) })}
        />
        <Pages view={props.view} />
      </>
    );
  }
  if (!props.narrowed) return <EmptyState sentence={text.empty} next={text.emptyNext} />;
  const clear = <TextLink href={logAddress(wholeLog(state.offer))}>{text.clear}</TextLink>;
  return (
    <EmptyState
      sentence={text.noHits}
      next={
        <>
          {text.noHitsNext} {clear}
        </>
      }
    />
  );
}

function Pages({ view }: { view: LogView }): VNode | null {
  const { state, read, language } = view;
  if (read === undefined || (!read.page.newer && !read.page.older)) return null;
  const { entries, newer, older } = read.page;
  const at = (position: LogState["position"]) => logAddress({ ...state, position, countsAll: false });
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    <Pager
      language={language}
      first={newer ? at({ kind: "first" }) : undefined}
      previous={newer && first ? at({ kind: "newer", than: first.id }) : undefined}
      next={older && last ? at({ kind: "older", than: last.id }) : undefined}
      last={older ? at({ kind: "last" }) : undefined}
    />
  );
}

/** What the log of all organisations shows besides: whose each event is, and the way to one person's. */
function acrossOrganisations(state: LogState) {
  const names = new Map<string, string>(state.offer.organisations.map(({ id, name }) => [id, name]));
  return {
    organisationOf: ({ organisation }: LogEntry) => names.get(organisation ?? "") ?? "–",
    hrefOf: (person: PersonReference) => logAddress({ ...wholeLog(state.offer), person }),
  };
}

/** How many events there are, or how to have them counted where that takes a while. */
function countInWords({ language, state, read, total }: LogView): ComponentChildren {
  const text = logTexts(language);
  if (read === undefined) return undefined;
  if (read.hits === "more")
    return (
      <>
        {text.moreThan(mostCounted)}{" "}
        <TextLink href={logAddress({ ...state, countsAll: true })}>{text.countAll}</TextLink>
      </>
    );
  return total !== undefined && isNarrowed(state) ? text.countOf(read.hits, total) : text.count(read.hits);
}

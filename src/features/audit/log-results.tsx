import type { VNode } from "preact";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { Chips } from "#ui/chips.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { Count } from "#ui/frame.tsx";
import { FilterMenu, KeptInList, ListBar } from "#ui/list-controls.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { PeriodFilter } from "#ui/period-filter.tsx";
import type { EventKind } from "./event-kind.ts";
import { faultsIn, isNarrowed, type LogState, logAddress, noDay, wholeLog } from "./log-state.ts";
import { LogTable } from "./log-table.tsx";
import { logTexts } from "./log-texts.ts";
import type { LogView } from "./log-view.ts";

type ResultsProps = {
  readonly catalogue: EventCatalogue;
  readonly kinds: readonly EventKind[];
  readonly view: LogView;
};

/** Everything below the search field: filters, what is chosen, how many, the events and the way to the others. */
export function LogResults(props: ResultsProps): VNode {
  const { language, state, read, total } = props.view;
  const text = logTexts(language);
  const narrowed = isNarrowed(state);
  const errors = faultsIn(state).map(({ field, fault }) => ({ field, message: text.faults[fault] }));
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <ListBar>
        <Filters {...props} errors={errors} />
        {read && <Count>{narrowed ? text.countOf(read.hits, total) : text.count(total)}</Count>}
      </ListBar>
      <KeptInList values={state.person === undefined ? [] : [{ name: "person", value: state.person }]} />
      <Chips language={language} chips={chipsOf(props.view)} clearHref={logAddress(wholeLog)} />
      <Events {...props} narrowed={narrowed} />
    </>
  );
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
        choices={props.kinds.map(({ key, name }) => ({ value: key, label: name[language] }))}
        chosen={state.kinds.map(({ key }) => key)}
        submitLabel={text.submitFilter}
      />
      <PeriodFilter
        label={text.filterPeriod}
        first={day("from")}
        last={day("to")}
        submitLabel={text.submitFilter}
      />
    </>
  );
}

function Events(props: ResultsProps & { narrowed: boolean }): VNode {
  const { language, read } = props.view;
  const text = logTexts(language);
  if (read === undefined) return <EmptyState sentence={text.faulty} />;
  if (read.page.entries.length > 0) {
    return (
      <>
        <LogTable language={language} catalogue={props.catalogue} entries={read.page.entries} />
        <Pages view={props.view} />
      </>
    );
  }
  if (!props.narrowed) return <EmptyState sentence={text.empty} next={text.emptyNext} />;
  const clear = <TextLink href={logAddress(wholeLog)}>{text.clear}</TextLink>;
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
  const at = (position: LogState["position"]) => logAddress({ ...state, position });
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

/** Each part of what is chosen, and the address without it. */
function chipsOf({ language, state, personName }: LogView): { label: string; removeHref: string }[] {
  const text = logTexts(language);
  const without = (part: Partial<LogState>) => logAddress({ ...state, position: { kind: "first" }, ...part });
  const chips = state.kinds.map((kind) => ({
    label: text.kindChip(kind.name[language]),
    removeHref: without({ kinds: state.kinds.filter((other) => other !== kind) }),
  }));
  if (state.search !== "") {
    chips.unshift({ label: text.searchChip(state.search), removeHref: without({ search: "" }) });
  }
  if (state.person !== undefined) {
    const label = text.personChip(personName ?? text.unknownPerson);
    chips.unshift({ label, removeHref: without({ person: undefined }) });
  }
  const { from, to } = state;
  if (from.typed !== "")
    chips.push({ label: text.fromChip(from.typed), removeHref: without({ from: noDay }) });
  if (to.typed !== "") chips.push({ label: text.toChip(to.typed), removeHref: without({ to: noDay }) });
  return chips;
}

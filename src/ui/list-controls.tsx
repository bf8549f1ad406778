import type { ComponentChildren, VNode } from "preact";
import { Button } from "./button.tsx";
import type { Choice } from "./choices.tsx";
import { Icon } from "./icons.tsx";

/** The form of a list: the search field and everything that points at it with `form`. */
export const listFormId = "list-form";

/**
 * The search field of a list. Where scripts run the results follow while one types; else Enter or the
 * button sends. Filters, page size and order stand in the results frame and belong to it by `form`. What is searched
 * for stands in the address, unless the form posts it.
 */
export function SearchForm(props: {
  action: string;
  method?: "get" | "post";
  name: string;
  label: string;
  value: string;
  submitLabel: string;
  help?: ComponentChildren;
  /** Whether nothing is asked for until it is sent: where each look counts. */
  onlyWhenSent?: boolean;
}): VNode {
  return (
    <search class="b-search">
      <form
        id={listFormId}
        action={props.action}
        method={props.method ?? "get"}
        {...(props.onlyWhenSent ? {} : liveSearch)}
      >
        <label class="ds-label" for={props.name}>
          {props.label}
        </label>
        {props.help && (
          <div class="b-help" id={`${props.name}-help`}>
            {props.help}
          </div>
        )}
        <div class="b-search__row">
          <span class="b-search__box">
            <Icon name="search" />
            <input
              class="ds-input"
              type="search"
              id={props.name}
              name={props.name}
              value={props.value}
              autocomplete="off"
              spellcheck={false}
              autocapitalize="none"
              aria-describedby={props.help ? `${props.name}-help` : undefined}
            />
          </span>
          <Button variant="secondary">{props.submitLabel}</Button>
        </div>
      </form>
    </search>
  );
}

/** The form of a list that nobody searches: its filters and page size belong to it, and bring their own buttons. */
export function ListForm({ action }: { action: string }): VNode {
  return <form id={listFormId} action={action} method="get" {...liveSearch} />;
}

const liveSearch = {
  "data-live-search": "",
  "data-turbo-frame": "results",
  "data-turbo-action": "replace",
} as const;

/** What is searched for, where the address does not say it; stands in the results frame, for the search field to follow. */
export function SearchedFor({ words }: { words: string }): VNode {
  return <data hidden data-searched="" value={words} />;
}

/** What the address has to keep while one searches: order, page size. Stands in the results frame. */
export function KeptInList(props: { values: readonly { name: string; value: string }[] }): VNode {
  return (
    <>
      {props.values.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} form={listFormId} />
      ))}
    </>
  );
}

/** A filter of a list: a button that unfolds boxes to tick. Several are meant as "any of these". */
export function FilterMenu(props: {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  submitLabel: string;
  help?: ComponentChildren;
}): VNode {
  const { name, label, chosen, submitLabel } = props;
  return (
    <FilterPanel name={name} label={label} count={chosen.length} submitLabel={submitLabel}>
      {props.help && <div class="b-help">{props.help}</div>}
      <FilterBoxes name={name} choices={props.choices} chosen={chosen} />
    </FilterPanel>
  );
}

/** The button and what it unfolds, whatever that is. Stays open while something in it has to be mended. */
export function FilterPanel(props: {
  name: string;
  label: string;
  /** How many choices are made in it. */
  count: number;
  open?: boolean;
  submitLabel: string;
  children: ComponentChildren;
}): VNode {
  const { name, label, count } = props;
  return (
    <details class="b-filter" id={`filter-${name}`} open={props.open}>
      <summary>
        <Icon name="chevronDown" />
        <span>{label}</span>
        {count > 0 && <span class="b-filter__count">{count}</span>}
      </summary>
      <fieldset class="ds-fieldset b-filter__panel">
        <legend class="ds-sr-only">{label}</legend>
        {props.children}
        <div class="b-filter__submit">
          <Button form={listFormId} variant="secondary">
            {props.submitLabel}
          </Button>
        </div>
      </fieldset>
    </details>
  );
}

/** Boxes to tick within a filter. */
export function FilterBoxes(props: {
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}): VNode {
  const { name, choices, chosen } = props;
  return (
    <>
      {choices.map((choice) => (
        <div class="ds-field b-choice">
          <input
            class="ds-input"
            type="checkbox"
            form={listFormId}
            id={`${name}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={chosen.includes(choice.value)}
          />
          <label class="ds-label" for={`${name}-${choice.value}`}>
            {choice.label}
          </label>
        </div>
      ))}
    </>
  );
}

/** The row above a table: filters left, count and tools right. */
export function ListBar(props: { children: ComponentChildren }): VNode {
  return <div class="b-list-bar">{props.children}</div>;
}

import type { VNode } from "preact";
import { ErrorMessage } from "./field.tsx";
import { FilterPanel, listFormId } from "./list-controls.tsx";

/** As attributes, one object each: the types of the view library tell inputs apart by their type. */
const asDate = { type: "date" } as const;
/** A date field would not show what is no date. */
const asTyped = { type: "text" } as const;

export type PeriodDay = {
  name: string;
  label: string;
  value: string;
  error?: string | undefined;
};

/** A filter of a list: a button that unfolds a first and a last day. Stays open while one of them is wrong. */
export function PeriodFilter(props: {
  label: string;
  first: PeriodDay;
  last: PeriodDay;
  submitLabel: string;
}): VNode {
  const { label, first, last } = props;
  const chosen = [first, last].filter(({ value }) => value !== "").length;
  const faulty = first.error !== undefined || last.error !== undefined;
  return (
    <FilterPanel name="period" label={label} count={chosen} open={faulty} submitLabel={props.submitLabel}>
      <FilterDay {...first} />
      <FilterDay {...last} />
    </FilterPanel>
  );
}

/** A day to fill in within a filter. */
export function FilterDay({ name, label, value, error }: PeriodDay): VNode {
  return (
    <div class="ds-field b-field" data-invalid={error ? "" : undefined}>
      <label class="ds-label" for={name}>
        {label}
      </label>
      {error && <ErrorMessage id={`${name}-error`} message={error} />}
      <input
        class="ds-input b-input"
        data-width="short"
        {...(error ? asTyped : asDate)}
        form={listFormId}
        id={name}
        name={name}
        value={value}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </div>
  );
}

import type { VNode } from "preact";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isFaulty, noDay } from "#platform/lists/chosen-day.ts";
import type { Language } from "#platform/text/texts.ts";
import { Chips } from "#ui/chips.tsx";
import { FilterBoxes, FilterMenu, FilterPanel } from "#ui/list-controls.tsx";
import { FilterDay } from "#ui/period-filter.tsx";
import { externalUsersAddress } from "../addresses.ts";
import { type Filters, type ListState, listQuery, noFilters, type SidedFilter, sides } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

type Props = { language: Language; state: ListState };

const sidedFilters = ["status", "email", "number"] as const;

/** Who is shown: any of what is chosen within a filter, and all filters together (decision 15). */
export function ListFilters({ language, state, scope }: Props & { scope: ExternalUserScope }): VNode {
  const { filters, submitFilter } = listTexts(language);
  return (
    <>
      {sidedFilters.map((filter) => (
        <FilterMenu
          name={filter}
          label={filters[filter].label}
          choices={sides[filter].map((side) => ({ value: side, label: sideName(language, filter, side) }))}
          chosen={state.filters[filter]}
          submitLabel={submitFilter}
        />
      ))}
      <SignInFilter language={language} state={state} />
      {scope.protectedToo && (
        <FilterMenu
          name="protected"
          label={filters.protected}
          choices={[{ value: "only", label: filters.protectedOnly }]}
          chosen={state.filters.protectedOnly ? ["only"] : []}
          submitLabel={submitFilter}
        />
      )}
    </>
  );
}

function SignInFilter({ language, state }: Props): VNode {
  const texts = listTexts(language);
  const { neverSignedIn, signedInBefore } = state.filters;
  const count = (neverSignedIn ? 1 : 0) + (signedInBefore.typed === "" ? 0 : 1);
  const error = isFaulty(signedInBefore) ? texts.noDay : undefined;
  return (
    <FilterPanel
      name="sign-in"
      label={texts.filters.signIn}
      count={count}
      open={error !== undefined}
      submitLabel={texts.submitFilter}
    >
      <FilterBoxes
        name="sign-in"
        choices={[{ value: "never", label: texts.filters.neverSignedIn }]}
        chosen={neverSignedIn ? ["never"] : []}
      />
      <FilterDay
        name="signed-in-before"
        label={texts.filters.signedInBefore}
        value={signedInBefore.typed}
        error={error}
      />
    </FilterPanel>
  );
}

/** Each chosen filter, to be taken away one by one or all at once, the search included. */
export function ChosenFilters({ language, state }: Props): VNode {
  const texts = listTexts(language);
  const without = (less: Partial<Filters>) =>
    externalUsersAddress(
      listQuery({ ...state, filters: { ...state.filters, ...less }, place: { kind: "first" } }),
    );
  const sided = sidedFilters.flatMap((filter) =>
    state.filters[filter].map((side) => ({
      label: texts.chip(texts.filters[filter].label, sideName(language, filter, side)),
      removeHref: without({ [filter]: state.filters[filter].filter((other) => other !== side) }),
    })),
  );
  const { neverSignedIn, signedInBefore, protectedOnly } = state.filters;
  const never = { label: texts.filters.neverSignedIn, removeHref: without({ neverSignedIn: false }) };
  const before = {
    label: texts.signedInBeforeChip(signedInBefore.typed),
    removeHref: without({ signedInBefore: noDay }),
  };
  const only = { label: texts.filters.protectedOnly, removeHref: without({ protectedOnly: false }) };
  return (
    <Chips
      language={language}
      chips={[
        ...sided,
        ...(neverSignedIn ? [never] : []),
        ...(signedInBefore.typed === "" ? [] : [before]),
        ...(protectedOnly ? [only] : []),
      ]}
      clearHref={externalUsersAddress(listQuery(cleared(state)))}
    />
  );
}

/** The list of them all, in the same order and as close. */
export function cleared(state: ListState): ListState {
  return { ...state, search: undefined, filters: noFilters, place: { kind: "first" } };
}

function sideName(language: Language, filter: SidedFilter, side: string): string {
  const names: Readonly<Record<string, string>> = listTexts(language).filters[filter];
  return names[side] ?? side;
}

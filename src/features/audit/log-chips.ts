import { noDay } from "#platform/lists/chosen-day.ts";
import { type LogState, logAddress } from "./log-state.ts";
import { logTexts } from "./log-texts.ts";
import type { LogView } from "./log-view.ts";
import { nameOf } from "./telling.ts";

/** Each part of what is chosen, and the address without it. */
export function chipsOf({
  language,
  state,
  person,
}: Pick<LogView, "language" | "state" | "person">): { label: string; removeHref: string }[] {
  const text = logTexts(language);
  const without = (part: Partial<LogState>) =>
    logAddress({ ...state, position: { kind: "first" }, countsAll: false, ...part });
  const chips = state.kinds.map((kind) => ({
    label: text.kindChip(kind.name[language]),
    removeHref: without({ kinds: state.kinds.filter((other) => other !== kind) }),
  }));
  if (state.search !== undefined) {
    chips.unshift({ label: text.searchChip(state.search.words), removeHref: without({ search: undefined }) });
  }
  if (state.person !== undefined) {
    const label = text.personChip(person === undefined ? text.unknownPerson : nameOf(person.party, language));
    chips.unshift({ label, removeHref: without({ person: undefined }) });
  }
  const { from, to, organisation } = state;
  if (organisation !== undefined) {
    const name = organisation === "none" ? text.withoutOrganisation : organisation.name;
    chips.push({ label: text.organisationChip(name), removeHref: without({ organisation: undefined }) });
  }
  if (from.typed !== "")
    chips.push({ label: text.fromChip(from.typed), removeHref: without({ from: noDay }) });
  if (to.typed !== "") chips.push({ label: text.toChip(to.typed), removeHref: without({ to: noDay }) });
  return chips;
}

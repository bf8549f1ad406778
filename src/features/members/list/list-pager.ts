import { stepsFrom } from "#platform/lists/steps.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import type { PagerProps } from "#ui/pager.tsx";
import { membersAddress } from "../addresses.ts";
import type { MembersPage } from "./list-question.ts";
import { type ListState, listQuery, type Place } from "./list-state.ts";

/** So many pages still stand side by side, each with its number. */
const mostNumbered = 10;

/** Where the links below the list lead. */
export function pagerOf(state: ListState, page: MembersPage, language: Language): PagerProps {
  const { found, before, members } = page;
  const to = (place: Place) => membersAddress(listQuery({ ...state, place }));
  return {
    language,
    ...stepsFrom({ rows: members, back: before > 0, onwards: before + members.length < found }, to),
    pages: numberedPages(state, page, language),
    range: {
      from: formatCount(before + 1, language),
      to: formatCount(before + members.length, language),
      total: formatCount(found, language),
    },
  };
}

function numberedPages(state: ListState, { found, before }: MembersPage, language: Language) {
  const count = Math.ceil(found / state.size);
  if (count < 2 || count > mostNumbered) return undefined;
  return Array.from({ length: count }, (_, index) => ({
    number: formatCount(index + 1, language),
    href: membersAddress(listQuery({ ...state, place: pageOf(index + 1) })),
    current: before === index * state.size,
  }));
}

function pageOf(number: number): Place {
  return number === 1 ? { kind: "first" } : { kind: "page", number };
}

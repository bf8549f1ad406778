import type { VNode } from "preact";
import { inOrder } from "#platform/access/rights.ts";
import { fold } from "#platform/text/fold.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import { foundEmail, foundText } from "#ui/found-text.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import type { SortState } from "#ui/sort-heading.tsx";
import { Table } from "#ui/table.tsx";
import { staffAddress } from "../about-staff.ts";
import { rightTexts } from "../rights/right-texts.ts";
import { fullName } from "../staff-person.ts";
import { staffTexts } from "../staff-texts.ts";
import type { ListedStaff } from "./list.queries.ts";
import { type Direction, type ListState, listAddress, type SortColumn } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** A staff member a row, whose name leads to the page where rights are given and taken. */
export function ListTable(props: {
  language: Language;
  state: ListState;
  staff: readonly ListedStaff[];
}): VNode {
  const { language, state } = props;
  const texts = listTexts(language);
  const sort = (column: SortColumn) => ({ key: column, sort: sortOf(state, column) });
  const marked = (text: string) => foundText(text, state.search);
  return (
    <Table<ListedStaff>
      language={language}
      caption={texts.caption}
      captionHidden
      rows={props.staff}
      columns={[
        {
          ...sort("name"),
          heading: texts.name,
          namesRow: true,
          cell: (person) => <TextLink href={staffAddress(person)}>{marked(fullName(person))}</TextLink>,
        },
        {
          ...sort("identity"),
          heading: texts.identity,
          wrap: "anywhere",
          cell: (person) => marked(identityOf(person, language)),
        },
        {
          ...sort("email"),
          heading: texts.email,
          wrap: "anywhere",
          cell: (person) => foundEmail(person.email, state.search),
        },
        { key: "rights", heading: texts.rights, cell: rightsIn(language, state.search) },
        { ...sort("signed-in"), heading: texts.lastSignedIn, cell: lastSignedInIn(language) },
      ]}
    />
  );
}

/** An HSA-id is known by its form; what another e-ID gives has its kind beside it. */
function identityOf({ scheme, identity }: ListedStaff, language: Language): string {
  return scheme === "hsa-id" ? identity : `${identity} (${staffTexts(language).schemes[scheme]})`;
}

/** How many names stand before the fold. */
const outsideTheFold = 3;

function rightsIn(language: Language, word: string) {
  return ({ rights }: ListedStaff) => {
    if (rights.size === 0) return listTexts(language).noRights;
    const names = inOrder(rights).map((right) => rightTexts(language)[right].name);
    const isHit = (name: string) => word !== "" && fold(name).includes(fold(word));
    return (
      <FoldedList
        language={language}
        items={names.map((name) => foundText(name, word))}
        open={names.slice(outsideTheFold).some(isHit)}
      />
    );
  };
}

function lastSignedInIn(language: Language) {
  return ({ lastSignedInAt }: ListedStaff) =>
    lastSignedInAt === null ? (
      staffTexts(language).never
    ) : (
      <time dateTime={machineReadable(lastSignedInAt)}>
        {formatDateTime(lastSignedInAt, language, "table")}
      </time>
    );
}

function sortOf(state: ListState, column: SortColumn): SortState {
  const to = (direction: Direction) => listAddress({ ...state, sort: column, direction });
  return {
    ascendingHref: to("ascending"),
    descendingHref: to("descending"),
    current: state.sort === column ? state.direction : "none",
  };
}

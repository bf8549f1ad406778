import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

export type SortState = {
  ascendingHref: string;
  descendingHref: string;
  current: "ascending" | "descending" | "none";
};

type Direction = "ascending" | "descending";
type Chosen<Column extends string> = { sort: Column; direction: Direction };

/** For each column its key and where its arrows lead. @param to the address of the list in another order, from its start */
export function sortLinks<Column extends string>(
  current: Chosen<Column>,
  to: (chosen: Chosen<Column>) => string,
): (column: Column) => { key: Column; sort: SortState } {
  return (column) => ({
    key: column,
    sort: {
      ascendingHref: to({ sort: column, direction: "ascending" }),
      descendingHref: to({ sort: column, direction: "descending" }),
      current: current.sort === column ? current.direction : "none",
    },
  });
}

/** A column heading with an arrow up and an arrow down, as the administrators' manual (§4.3) has them. */
export function SortHeading(props: {
  language: Language;
  column: string;
  heading: string;
  sort: SortState | undefined;
  align: "end" | undefined;
}): VNode {
  const { sort } = props;
  if (sort === undefined)
    return (
      <th scope="col" data-align={props.align}>
        {props.heading}
      </th>
    );
  // Read out with every cell of the column, so without the names of the arrows.
  return (
    <th
      scope="col"
      abbr={props.heading}
      aria-sort={sort.current === "none" ? undefined : sort.current}
      data-align={props.align}
    >
      <span class="b-sort">
        <span>{props.heading}</span>
        <span class="b-sort__arrows">
          <SortLink {...props} sort={sort} direction="ascending" />
          <SortLink {...props} sort={sort} direction="descending" />
        </span>
      </span>
    </th>
  );
}

function SortLink(props: {
  language: Language;
  column: string;
  heading: string;
  sort: SortState;
  direction: Direction;
}): VNode {
  const { language, column, heading, sort, direction } = props;
  const texts = uiTexts(language);
  const up = direction === "ascending";
  return (
    <a
      class="b-sort__arrow"
      id={`sort-${column}-${direction}`}
      href={up ? sort.ascendingHref : sort.descendingHref}
      aria-label={up ? texts.sortAscending(heading) : texts.sortDescending(heading)}
      aria-current={sort.current === direction ? "true" : undefined}
    >
      <Icon name={up ? "arrowUp" : "arrowDown"} />
    </a>
  );
}

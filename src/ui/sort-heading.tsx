import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

export type SortState = {
  ascendingHref: string;
  descendingHref: string;
  current: "ascending" | "descending" | "none";
};

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
  direction: "ascending" | "descending";
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

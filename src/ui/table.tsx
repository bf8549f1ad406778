import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { SortHeading } from "./sort-heading.tsx";
import { type Column, type RowTone, rowWriter } from "./table-row.tsx";

export type TableProps<Row> = {
  language: Language;
  caption: ComponentChildren;
  /** Keep the caption for screen readers only when a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  density?: "comfortable" | "compact";
  /** Marks a row in its edge; the state has to be said in words in a cell as well. */
  toneOf?: (row: Row) => RowTone;
};

/** A real table; on a narrow screen every row becomes a card whose lines carry the headings as labels. */
export function Table<Row>(props: TableProps<Row>): VNode {
  const write = rowWriter(props.columns, props.toneOf);
  return (
    <table class="ds-table b-table" data-density={props.density ?? "comfortable"}>
      <caption class={props.captionHidden ? "ds-sr-only" : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <SortHeading
              language={props.language}
              column={column.key}
              heading={column.heading}
              sort={column.sort}
              align={column.align}
            />
          ))}
        </tr>
      </thead>
      <tbody>{props.rows.map(write)}</tbody>
    </table>
  );
}

import type { Id } from "#platform/ids.ts";
import type { Place } from "./place.ts";

/** The rows of a page, and whether there are others before and after them. */
type Shown<Table extends string> = {
  readonly rows: readonly { readonly id: Id<Table> }[];
  readonly back: boolean;
  readonly onwards: boolean;
};

/** Where the steps from a page lead; one that is undefined leads nowhere. */
type Steps = Record<"first" | "previous" | "next" | "last", string | undefined>;

/** @param to the address of the same list at another place */
export function stepsFrom<Table extends string>(
  { rows, back, onwards }: Shown<Table>,
  to: (place: Place<Table>) => string,
): Steps {
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    first: back ? to({ kind: "first" }) : undefined,
    previous: back && first ? to({ kind: "before", row: first.id }) : undefined,
    next: onwards && last ? to({ kind: "after", row: last.id }) : undefined,
    last: onwards ? to({ kind: "last" }) : undefined,
  };
}

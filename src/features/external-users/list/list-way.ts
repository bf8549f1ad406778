import type { ListQuestion, Sought } from "./list-question.ts";
import { noFilters, removedAskedFor } from "./list-state.ts";

/** How many people there are, roughly, and of how many in a thousand the question asks. */
export type Extent = {
  readonly people: number;
  readonly inAThousand: number;
};

/**
 * How a page is found.
 *
 * `counted`: there are so few people that all who are asked for are counted with the rows (decision 18).
 * `walked`: the order's own index is read from the page's start until the page is full, past those who are not asked
 * for. `most` is how many rows may be read before that has cost more than gathering would have; undefined where it cannot.
 * `gathered`: all who are asked for are found through another index, and then put in order; with them their number is
 * known. `through` is `narrow` where only reading what is searched of everybody can tell.
 */
export type Way =
  | { readonly kind: "counted" }
  | { readonly kind: "walked"; readonly most: number | undefined }
  | { readonly kind: "gathered"; readonly through: "indexes" | "narrow" };

/** Decision 18: up to so many people the count comes with the rows. */
export const mostCounted = 100_000;

/** A walk that is given up costs at most so little that it does not matter. */
const shortWalk = 10_000;

/**
 * Chooses the cheaper way. PostgreSQL cannot: it takes what `like` finds for rare whatever it is, and so looks up a
 * million people who all have "example" in their address. Costs are in rows read from the table, some 2 µs each.
 */
export function chooseWay(question: Asked & Pick<ListQuestion, "sort" | "size">, extent: Extent): Way {
  if (extent.people <= mostCounted) return { kind: "counted" };
  if (isUnnarrowed(question)) return { kind: "walked", most: undefined };
  const gathered = gathering(question);
  // whoever is removed stands in none of the indexes that a walk follows
  if (removedAskedFor(question.filters).length > 0) return gathered;
  // a walk in search of what not even one in a thousand is would hardly end
  if (extent.inAThousand === 0) return gathered;
  const share = extent.inAThousand / 1000;
  const matches = share * extent.people;
  const cost = gathered.through === "indexes" ? matches : extent.people * narrowRow + 1.5 * matches;
  const step = readsNarrowly(question) ? narrowRow : 1;
  if ((question.size / share) * step > cost) return gathered;
  const most = Math.ceil(Math.max(cost, shortWalk) / step);
  return { kind: "walked", most: most < extent.people ? most : undefined };
}

type Asked = Pick<ListQuestion, "sought" | "filters">;

/** What a row of the index by name costs, which holds all that people are searched and filtered by. */
const narrowRow = 0.15;

/** Whether a walk needs nothing but that index. */
export function readsNarrowly({ sort, sought, filters }: Asked & Pick<ListQuestion, "sort">): boolean {
  return sort === "name" && !asksForNumbers(sought) && removedAskedFor(filters).length === 0;
}

/** Whether the words can be somebody's number or day of birth, which stand in no index but their own. */
export function asksForNumbers(sought: Sought | undefined): boolean {
  return sought !== undefined && (sought.number !== undefined || sought.birthDates.length > 0);
}

/** How all who are asked for are found, where they are gathered. */
export function gathering(question: Asked): Extract<Way, { kind: "gathered" }> {
  return { kind: "gathered", through: hasIndex(question) ? "indexes" : "narrow" };
}

export function isUnnarrowed({ sought, filters }: Asked): boolean {
  return sought === undefined && JSON.stringify(filters) === JSON.stringify(noFilters);
}

/** Trigrams need three characters (decision 16); of the filters, those that ask for few have an index. */
function hasIndex({ sought, filters }: Asked): boolean {
  if (sought !== undefined && [...sought.word].length >= 3) return true;
  const { status, email, neverSignedIn, signedInBefore, protectedOnly } = filters;
  if (removedAskedFor(filters).length > 0) return true;
  const asksForFew = status.length === 1 || (email.length === 1 && email[0] === "unverified");
  return asksForFew || neverSignedIn || signedInBefore.day !== undefined || protectedOnly;
}

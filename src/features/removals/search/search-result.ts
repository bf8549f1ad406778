import type { ValueKind } from "./known-values.ts";

/** Where values were found: a column or a file, which kind, and in how many rows or how often in the file. */
export type Finding = { readonly place: string; readonly kind: ValueKind; readonly count: number };

/** What was searched: the rows of a table, or the bytes of a file. */
export type SearchedPlace = { readonly place: string } & (
  | { readonly rows: number }
  | { readonly bytes: number }
);

/** What a search for a person's known values found; it holds none of them, so that a receipt can show it. */
export type SearchResult = {
  readonly places: readonly SearchedPlace[];
  /** What should be gone. The removal is not complete while there is any. */
  readonly found: readonly Finding[];
  /** What stays because the removal says so, and references that lead nowhere. */
  readonly kept: readonly Finding[];
  /** What others have written, or have in common with the person: for somebody to look at, no fault of the removal. */
  readonly mentions: readonly Finding[];
};

export type Verdict = "found" | "kept" | "mention";

/** Counts what is found, by place and kind. */
export class Findings {
  readonly #counts = new Map<string, { verdict: Verdict; place: string; kind: ValueKind; count: number }>();

  add(verdict: Verdict, place: string, kind: ValueKind): void {
    const key = `${verdict} ${kind} ${place}`;
    const counted = this.#counts.get(key);
    if (counted === undefined) this.#counts.set(key, { verdict, place, kind, count: 1 });
    else counted.count += 1;
  }

  /** How a value of this kind was judged that may be somewhere in the table; undefined where there is none. */
  elsewhereIn(table: string, kind: ValueKind): Verdict | undefined {
    const counted = [...this.#counts.values()].find(
      (one) => one.kind === kind && one.verdict !== "found" && one.place.startsWith(`${table}.`),
    );
    return counted?.verdict;
  }

  of(wanted: Verdict): Finding[] {
    return [...this.#counts.values()]
      .filter(({ verdict }) => verdict === wanted)
      .map(({ place, kind, count }) => ({ place, kind, count }));
  }
}

import type { Finding, ValueKind, Verdict } from "../known-values.ts";

/** Counts what is found, by place and kind. */
export class Findings {
  readonly #counted = new Map<string, Finding>();

  add(verdict: Verdict, place: string, kind: ValueKind): void {
    const key = `${verdict} ${kind} ${place}`;
    const howMany = (this.#counted.get(key)?.howMany ?? 0) + 1;
    this.#counted.set(key, { place, kind, howMany, verdict });
  }

  /** How a value of this kind was judged that may be somewhere in the table; undefined where there is none. */
  elsewhereIn(table: string, kind: ValueKind): Verdict | undefined {
    return this.all.find(
      (one) => one.kind === kind && one.verdict !== "left" && one.place.startsWith(`${table}.`),
    )?.verdict;
  }

  get all(): Finding[] {
    return [...this.#counted.values()];
  }
}

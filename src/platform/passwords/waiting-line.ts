import { Problem } from "#platform/http/problem.ts";

/** How many may be at work at once, and how many more may wait for their turn. */
export type LineLimits = { readonly atOnce: number; readonly waiting: number };

/**
 * Lets only so many do costly work at once; the others wait in the order in which they came. Without it a flood of
 * sign-ins would take all memory and every thread that files are read with.
 */
export class WaitingLine {
  readonly #limits: LineLimits;
  readonly #waiting: (() => void)[] = [];
  #atWork = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /** @throws Problem 503 where the line is full: an answer at once is better than one that nobody waits for */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #turn(): Promise<void> {
    if (this.#atWork < this.#limits.atOnce) {
      this.#atWork += 1;
      return;
    }
    if (this.#waiting.length >= this.#limits.waiting) throw new Problem(503, "the waiting line is full");
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the place to the next in line, so that nobody who comes just now gets past. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#atWork -= 1;
    else next();
  }
}

/** Goes through what is read one at a time, with a look at the next before it is taken. */
export class Lookahead<T> {
  readonly #items: AsyncIterator<T>;
  #next: IteratorResult<T> | undefined;
  taken = 0;

  constructor(items: AsyncIterable<T>) {
    this.#items = items[Symbol.asyncIterator]();
  }

  /** The next, or undefined at the end. */
  async peek(): Promise<T | undefined> {
    this.#next ??= await this.#items.next();
    return this.#next.done === true ? undefined : this.#next.value;
  }

  /** Takes the next if it is as asked. */
  async takeIf(wanted: (next: T) => boolean): Promise<T | undefined> {
    const next = await this.peek();
    if (next === undefined || !wanted(next)) return undefined;
    this.#next = undefined;
    this.taken += 1;
    return next;
  }
}

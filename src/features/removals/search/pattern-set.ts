/** Bytes to find. */
export type Pattern = {
  readonly bytes: Buffer;
  /** Whether letters of ASCII must be of the same case. */
  readonly exact: boolean;
};

/** What is found: where it begins, and the number of the pattern. */
export type OnFound = (start: number, pattern: number) => void;

/**
 * Finds many patterns in one pass, by Wu and Manber's way: the last three bytes of a window say how far it may be moved
 * without missing any. Several hundred patterns of eight bytes and more cost little more than one.
 */
export class PatternSet<P extends Pattern> {
  readonly patterns: readonly P[];
  /** Of the longest. */
  readonly longest: number;
  readonly #groups: readonly Group[];

  constructor(patterns: readonly P[]) {
    this.patterns = patterns;
    this.longest = Math.max(0, ...patterns.map(({ bytes }) => bytes.length));
    const numbers = patterns.map((_, number) => number);
    const isShort = (number: number) => lengthOf(patterns, number) < shortBelow;
    // one short pattern would make small steps of everybody's
    this.#groups = [numbers.filter(isShort), numbers.filter((number) => !isShort(number))]
      .filter((group) => group.length > 0)
      .map((group) => new Group(patterns, group));
  }

  /** Of each group of patterns in the order of their places. */
  find(bytes: Uint8Array, onFound: OnFound): void {
    for (const group of this.#groups) group.find(bytes, onFound);
  }
}

const shortBelow = 8;
const blockLength = 3;
/** Small enough to stay close to the processor. */
const tableSize = 1 << 15;
/** What the two cases of a letter have in common. */
const caseless = 0xdf;

/** Lower case for the letters of ASCII. */
const lowered = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

class Group {
  readonly #patterns: readonly Pattern[];
  readonly #window: number;
  readonly #shifts: Uint8Array;
  /** For the last block of a window: which patterns may be there, and how far within them the window begins. */
  readonly #candidates = new Map<number, { readonly number: number; readonly offset: number }[]>();

  constructor(patterns: readonly Pattern[], numbers: readonly number[]) {
    this.#patterns = patterns;
    this.#window = Math.min(255, ...numbers.map((number) => lengthOf(patterns, number)));
    if (this.#window < blockLength) throw new RangeError("a pattern is too short to be found");
    this.#shifts = new Uint8Array(tableSize).fill(this.#window - blockLength + 1);
    for (const number of numbers) this.#enter(number);
  }

  #enter(number: number): void {
    const bytes = patternAt(this.#patterns, number).bytes;
    const offset = rarestWindow(bytes, this.#window);
    for (let end = blockLength - 1; end < this.#window; end += 1) {
      const block = blockAt(bytes, offset + end);
      this.#shifts[block] = Math.min(this.#shifts[block] ?? 0, this.#window - 1 - end);
    }
    const last = blockAt(bytes, offset + this.#window - 1);
    this.#candidates.set(last, [...(this.#candidates.get(last) ?? []), { number, offset }]);
  }

  find(bytes: Uint8Array, onFound: OnFound): void {
    const shifts = this.#shifts;
    const length = bytes.length;
    let end = this.#window - 1;
    while (end < length) {
      const shift = shifts[blockAt(bytes, end)] as number;
      if (shift === 0) {
        this.#compare(bytes, end - this.#window + 1, blockAt(bytes, end), onFound);
        end += 1;
      } else end += shift;
    }
  }

  #compare(bytes: Uint8Array, start: number, block: number, onFound: OnFound): void {
    for (const { number, offset } of this.#candidates.get(block) ?? []) {
      if (standsAt(patternAt(this.#patterns, number), bytes, start - offset)) onFound(start - offset, number);
    }
  }
}

/** Where a window ends in something else than zeros and spaces, which rows are full of. */
function rarestWindow(bytes: Uint8Array, window: number): number {
  const blanks = Array.from({ length: bytes.length - window + 1 }, (_, offset) => {
    const last = bytes.subarray(offset + window - blockLength, offset + window);
    return last.reduce((count, byte) => count + Number((byte & caseless) === 0), 0);
  });
  return blanks.indexOf(Math.min(...blanks));
}

/** The same for both cases of a letter. */
function blockAt(bytes: Uint8Array, end: number): number {
  const [first, second, third] = [bytes[end - 2] as number, bytes[end - 1] as number, bytes[end] as number];
  return (((first & caseless) << 9) ^ ((second & caseless) << 5) ^ (third & caseless)) & (tableSize - 1);
}

function standsAt({ bytes: wanted, exact }: Pattern, bytes: Uint8Array, start: number): boolean {
  if (start < 0 || start + wanted.length > bytes.length) return false;
  for (let at = 0; at < wanted.length; at += 1) {
    const [here, there] = [bytes[start + at] as number, wanted[at] as number];
    if (here !== there && (exact || lowered[here] !== lowered[there])) return false;
  }
  return true;
}

function patternAt(patterns: readonly Pattern[], number: number): Pattern {
  const pattern = patterns[number];
  if (pattern === undefined) throw new RangeError("no such pattern");
  return pattern;
}

function lengthOf(patterns: readonly Pattern[], number: number): number {
  return patternAt(patterns, number).bytes.length;
}

import { badRequest } from "./problem.ts";

const longestName = 100;
const longestValue = 10_000;
const mostPairs = 2_000;

/**
 * The pairs of a query or a form, read strictly: NUL, invalid UTF-8, broken percent escapes and over-length are 400
 * (decision 21). Any other text is legal.
 */
export class Parameters {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
  }

  /** @param longest how many characters a value may have */
  static parse(encoded: string, longest = longestValue): Parameters {
    const values = new Map<string, string[]>();
    const pairs = encoded === "" ? [] : encoded.split("&");
    if (pairs.length > mostPairs) throw badRequest("too many parameters");
    for (const pair of pairs) {
      if (pair === "") continue;
      const split = pair.indexOf("=");
      const name = decode(split === -1 ? pair : pair.slice(0, split), longestName);
      const value = split === -1 ? "" : decode(pair.slice(split + 1), longest);
      values.set(name, [...(values.get(name) ?? []), value]);
    }
    return new Parameters(values);
  }

  /** The same of what has been decoded already. */
  static of(pairs: readonly (readonly [name: string, value: string])[], longest = longestValue): Parameters {
    const values = new Map<string, string[]>();
    for (const [name, value] of pairs) {
      legible(name, longestName);
      values.set(name, [...(values.get(name) ?? []), legible(value, longest)]);
    }
    return new Parameters(values);
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** The one value of a name. @throws 400 where it stands twice: two answers to one question have no meaning. */
  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) throw badRequest(`duplicate parameter`);
    return values[0];
  }

  /** As a form is sent: what {@link parse} reads. */
  encoded(): string {
    const pairs = [...this.#values].flatMap(([name, values]) => values.map((value) => [name, value]));
    return new URLSearchParams(pairs).toString();
  }

  with(name: string, value: string): Parameters {
    return new Parameters(new Map([...this.#values, [name, [value]]]));
  }

  without(name: string): Parameters {
    return new Parameters(new Map([...this.#values].filter(([other]) => other !== name)));
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
}

function decode(encoded: string, longest: number): string {
  let text: string;
  try {
    text = decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    throw badRequest("a parameter is not UTF-8");
  }
  return legible(text, longest);
}

function legible(text: string, longest: number): string {
  if (text.includes("\0")) throw badRequest("a parameter holds NUL");
  if (text.length > longest) throw badRequest("a parameter is too long");
  return text;
}

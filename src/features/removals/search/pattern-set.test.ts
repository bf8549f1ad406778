import fc from "fast-check";
import { expect, test } from "vitest";
import { type Pattern, PatternSet } from "./pattern-set.ts";

const few = fc.uint8Array({ minLength: 3, maxLength: 14 });

/** From few different bytes, so that patterns overlap, repeat themselves and begin like one another. */
const narrow = (bytes: Uint8Array) =>
  Buffer.from(bytes.map((byte) => [0, 0x20, 0x41, 0x61, 0x42, 0xc3][byte % 6] ?? 0));

function placesBySlowWay(patterns: readonly Pattern[], bytes: Buffer): string[] {
  return patterns.flatMap(({ bytes: wanted, exact }, number) =>
    Array.from({ length: Math.max(0, bytes.length - wanted.length + 1) }, (_, start) => start)
      .filter((start) => {
        const there = bytes.subarray(start, start + wanted.length);
        return exact ? there.equals(wanted) : inLowerCase(there) === inLowerCase(wanted);
      })
      .map((start) => `${start} ${number}`),
  );
}

function inLowerCase(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

test("whatever stands in the bytes is found, each time, and nothing else", () => {
  const pattern = fc.record({ bytes: few.map(narrow), exact: fc.boolean() });
  const text = fc.uint8Array({ maxLength: 200 }).map(narrow);
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 12 }), text, (patterns, bytes) => {
      const found: string[] = [];
      new PatternSet(patterns).find(bytes, (start, number) => found.push(`${start} ${number}`));
      expect(found.sort()).toEqual(placesBySlowWay(patterns, bytes).sort());
    }),
    { numRuns: 2_000, seed: 20_261_121 },
  );
});

test("a set of nothing finds nothing", () => {
  new PatternSet([]).find(Buffer.from("text"), () => expect.unreachable());
});

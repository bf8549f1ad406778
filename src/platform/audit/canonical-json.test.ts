import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import type { Json } from "./event.ts";

test.each<[Json, string]>([
  [null, "null"],
  ["å\n", '"å\\n"'],
  [1.5e300, "1.5e+300"],
  [[], "[]"],
  [{}, "{}"],
  [{ b: [1, { d: true, c: null }], a: "" }, '{"a":"","b":[1,{"c":null,"d":true}]}'],
])("%j has one form", (value, form) => {
  expect(canonicalJson(value)).toBe(form);
});

test("the form says exactly what the value says, in whichever order its keys came", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      const form = canonicalJson(value as Json);
      expect(canonicalJson(reversed as Json)).toBe(form);
      expect(JSON.parse(form)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

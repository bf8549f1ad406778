import { expect, test } from "vitest";
import { differencesBetween, laidOver } from "./differences.ts";

const names = ["first", "second"] as const;
const texts = (first: string, second = "b") => ({ first, second });

test.each([
  ["nothing changed", texts("a"), texts("a"), texts("a"), [], []],
  ["one changed it", texts("a"), texts("a"), texts("x"), ["first"], []],
  ["another changed it, I did not", texts("y"), texts("a"), texts("a"), [], []],
  ["both changed it to the same", texts("x"), texts("a"), texts("x"), [], []],
  ["both changed it", texts("y"), texts("a"), texts("x"), ["first"], ["first"]],
  ["each changed something else", texts("a", "z"), texts("a"), texts("x"), ["first"], []],
])("where %s", (_, now, seen, wanted, left, contested) => {
  expect(differencesBetween(names, { now, seen, wanted })).toEqual({ left, contested });
});

test("a second try begins with how things stand and one's own difference", () => {
  const [now, seen, yours] = [texts("y", "z"), texts("a"), texts("x")];
  expect(laidOver(names, { now, seen, yours })).toEqual(texts("x", "z"));
});

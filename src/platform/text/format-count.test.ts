import { expect, test } from "vitest";
import { formatCount } from "./format-count.ts";

test("thousands stand apart, on one line", () => {
  expect(formatCount(1204, "sv")).toBe("1\u00a0204");
  expect(formatCount(1204, "en")).toBe("1,204");
});

test("small numbers stand as they are", () => {
  expect(formatCount(0, "sv")).toBe("0");
  expect(formatCount(999, "en")).toBe("999");
});

import { format } from "node:util";
import { afterEach, expect } from "vitest";

// A complaint on the console is a fault that nobody reads: it fails the test during which it was made.
const complaints: string[] = [];

console.error = (...parts: unknown[]) => {
  complaints.push(format(...parts));
};

afterEach(() => {
  expect(complaints.splice(0), "written to console.error").toEqual([]);
});

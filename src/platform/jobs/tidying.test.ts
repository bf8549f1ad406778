import { expect, test } from "vitest";
import { keptLog } from "../../../tests/queues.ts";
import { tidyingHandler } from "./tidying.ts";

const now = new Date("2026-11-21T02:17:00Z");
const run = { attempt: 1, now, signal: new AbortController().signal };

test("a step of the tidying that fails holds no other back, and has all of it tried again", async () => {
  const done: string[] = [];
  const log = keptLog();
  const step = (name: string, fails = false) => ({
    name,
    async run(at: Date) {
      if (fails) throw new Error("Astrid Öberg");
      done.push(`${name} ${at.toISOString()}`);
    },
  });
  const handler = tidyingHandler([step("one"), step("two", true), step("three")], log);
  await expect(handler.run({}, run)).rejects.toThrow("steps of the tidying failed");
  expect(done).toEqual([`one ${now.toISOString()}`, `three ${now.toISOString()}`]);
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toContain('"reason":"two"');
  expect(log.lines[0]).not.toContain("Öberg");
});

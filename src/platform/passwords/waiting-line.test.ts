import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { Problem } from "#platform/http/problem.ts";
import { WaitingLine } from "./waiting-line.ts";

/** Work that lasts until it is told to end. */
function piece(name: string, log: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async () => {
    log.push(name);
    await promise;
    return name;
  };
  return { work, end: resolve };
}

test("only so many are at work at once, and the others come in their order", async () => {
  const line = new WaitingLine({ atOnce: 2, waiting: 10 });
  const log: string[] = [];
  const pieces = ["a", "b", "c", "d"].map((name) => piece(name, log));
  const all = Promise.all(pieces.map(({ work }) => line.run(work)));
  await setImmediate();
  expect(log).toEqual(["a", "b"]);
  pieces[1]?.end();
  await setImmediate();
  expect(log).toEqual(["a", "b", "c"]);
  for (const { end } of pieces) end();
  expect(await all).toEqual(["a", "b", "c", "d"]);
});

test("whoever comes when the line is full is told at once to come back", async () => {
  const line = new WaitingLine({ atOnce: 1, waiting: 1 });
  const first = piece("a", []);
  const [running, waiting] = [line.run(first.work), line.run(async () => "b")];
  const refused = line.run(async () => "c");
  await expect(refused).rejects.toMatchObject({ status: 503 });
  await expect(refused).rejects.toBeInstanceOf(Problem);
  first.end();
  expect(await Promise.all([running, waiting])).toEqual(["a", "b"]);
  expect(await line.run(async () => "d")).toBe("d");
});

test("work that fails leaves its place to the next", async () => {
  const line = new WaitingLine({ atOnce: 1, waiting: 1 });
  const failing = line.run(() => Promise.reject(new Error("no")));
  const next = line.run(async () => "b");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("b");
});

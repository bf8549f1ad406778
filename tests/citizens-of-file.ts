import { afterAll, beforeAll } from "vitest";
import { type Citizens, newNetwork, password, startCitizens } from "./citizens.ts";

/** Citizens for the tests of one file: there before the first of them, gone after the last. */
export function citizensOfFile() {
  let started: Citizens | undefined;
  beforeAll(async () => {
    started = await startCitizens();
  });
  afterAll(() => started?.stop());
  const citizens = (): Citizens => {
    if (started === undefined) throw new Error("the citizens come with the first test");
    return started;
  };
  const visitor = () => citizens().site.visitor(newNetwork());
  return {
    citizens,
    /** A browser that nobody knows, in a network of its own. */
    visitor,
    query: async (text: string, values: unknown[] = []) =>
      (await citizens().site.connection.pool.query(text, values)).rows,
    signIn: (email: string, typed = password, browser = visitor()) =>
      browser.post("/account/sign-in", { email, password: typed, return: "" }),
  };
}

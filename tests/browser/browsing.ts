import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect, inject, test as plainTest } from "vitest";
import { watch } from "./complaints.ts";

export type Browsing = BrowserContextOptions & {
  /** Statuses of 400 and more that belong to what is tried; any other fails the test. */
  expecting?: readonly number[];
};

export type Browse = (how?: Browsing) => Promise<Page>;

let browser: Promise<Browser> | undefined;

/**
 * A test with `browse`, which gives a page in a browser of its own: nobody is signed in, nothing is remembered.
 * The test fails where any of its pages complained: scripts, console, content security policy, network.
 */
export const test = plainTest.extend<{ browse: Browse }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures from this pattern
  browse: async ({}, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async ({ expecting = [], ...options } = {}) => {
      const context = await newContext(options);
      contexts.push(context);
      context.on("page", (page) => watch(page, expecting, complaints));
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints, "complaints of the browser").toEqual([]);
  },
});

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= chromium.connect(inject("chromium"));
  const context = await (await browser).newContext({
    baseURL: inject("origin"),
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(8_000);
  return context;
}

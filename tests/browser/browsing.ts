import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect, inject, test as plainTest } from "vitest";
import { watch } from "./complaints.ts";
import { signIn } from "./steps.ts";

export type Browsing = BrowserContextOptions & {
  /** Who has signed in already. A test that signs out, or is about signing in, does so by itself. */
  as?: string;
  /** Statuses of 400 and more that belong to what is tried; any other fails the test. */
  expecting?: readonly number[];
};

export type Browse = (how?: Browsing) => Promise<Page>;

/**
 * A test with `browse`, which gives a page in a browser of its own, where nothing is remembered and nobody is signed
 * in unless the test says so. The test fails where any of its pages complained: scripts, console, content security
 * policy, network.
 */
export const test = plainTest.extend<{ browse: Browse }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures from this pattern
  browse: async ({}, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async ({ as, expecting = [], ...options } = {}) => {
      const admission = as === undefined ? undefined : await admissionOf(as);
      const context = await newContext({ ...options, ...(admission && { storageState: admission.state }) });
      contexts.push(context);
      context.on("page", (page) => watch(page, expecting, complaints));
      const page = await context.newPage();
      if (admission !== undefined) await page.goto(admission.landing);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints, "complaints of the browser").toEqual([]);
  },
});

type Admission = { state: Awaited<ReturnType<BrowserContext["storageState"]>>; landing: string };

/**
 * Signing in takes a second or two, so each person does it once and the browsers of many tests share the session; until
 * it would soon be too old for what deserves a fresh one.
 */
const admissions = new Map<string, { admission: Promise<Admission>; until: number }>();

function admissionOf(name: string): Promise<Admission> {
  const now = Date.now();
  const known = admissions.get(name);
  if (known !== undefined && known.until > now) return known.admission;
  const admission = admit(name);
  admissions.set(name, { admission, until: now + 10 * 60_000 });
  return admission;
}

async function admit(name: string): Promise<Admission> {
  const context = await newContext({});
  const page = await context.newPage();
  await signIn(page, name);
  const admission = { state: await context.storageState(), landing: page.url() };
  await context.close();
  return admission;
}

let browser: Promise<Browser> | undefined;

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= chromium.connect(inject("chromium"));
  const context = await (await browser).newContext({
    baseURL: inject("origin"),
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return context;
}

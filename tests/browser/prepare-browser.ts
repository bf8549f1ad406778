import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startDemonstrationProcess } from "../demonstration-process.ts";
import { chromiumOptions } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the running demonstration is, without a slash at the end. */
    origin: string;
    /** Where the run's one Chromium takes orders. */
    chromium: string;
  }
}

/** One demonstration and one Chromium for the whole run. Vitest calls this. */
export default async function prepareBrowser(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer(chromiumOptions());
  try {
    const demonstration = await startDemonstrationProcess();
    project.provide("origin", demonstration.origin);
    project.provide("chromium", browser.wsEndpoint());
    return async () => {
      await browser.close();
      await demonstration.stop();
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

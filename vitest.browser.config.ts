import { defineConfig } from "vitest/config";

/** Journeys in a real Chromium, one after the other, through one running demonstration. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/browser/prepare-browser.ts"],
    setupFiles: ["tests/fail-on-console-error.ts"],
    isolate: false,
    pool: "forks",
    maxWorkers: 1,
    maxConcurrency: 2,
    // Back and what a frame fetches meet in the browser in an order that no test decides; what fails thrice is no accident
    retry: 2,
    // a busy machine takes its time
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

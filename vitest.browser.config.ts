import { defineConfig } from "vitest/config";

/** Journeys in a real Chromium, one after the other. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/prepare-database.ts"],
    setupFiles: ["tests/fail-on-console-error.ts"],
    isolate: false,
    pool: "forks",
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

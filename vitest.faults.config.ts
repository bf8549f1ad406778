import { defineConfig } from "vitest/config";

/** Servers and processes that end in the middle of things; they are started by the tests themselves. */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.test.ts"],
    setupFiles: ["tests/fail-on-console-error.ts"],
    pool: "forks",
    testTimeout: 400_000,
    hookTimeout: 60_000,
  },
});

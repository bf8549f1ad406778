import { defineConfig } from "vitest/config";

/** Rules and HTTP, in process: on PGlite, or on the server that TEST_DATABASE_URL names. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "db/**/*.test.ts", "bin/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/faults/**", "node_modules/**"],
    globalSetup: ["tests/prepare-database.ts"],
    setupFiles: ["tests/fail-on-console-error.ts"],
    // One embedded database per worker, shared by its files: starting one costs more than most tests.
    isolate: false,
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

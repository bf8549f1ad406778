import { requireNode24, runSteps } from "./steps.ts";

// `npm test`, and all of it: what must hold before a change is handed on, what fails soonest first.

requireNode24();

process.exitCode = await runSteps([
  { name: "Types", command: ["tsc", "--noEmit"] },
  { name: "Lint and layout", command: ["biome", "check", "--error-on-warnings"] },
  { name: "Unused code and dependencies", command: ["knip"] },
  { name: "Rules and pages on PGlite", command: ["vitest", "run"], tests: true },
  { name: "Rules and pages on PostgreSQL", command: ["vitest", "run"], tests: true, onServer: true },
  {
    name: "Faults of servers and processes",
    command: ["vitest", "run", "--config", "vitest.faults.config.ts"],
    tests: true,
  },
  {
    name: "Journeys in a browser",
    command: ["vitest", "run", "--config", "vitest.browser.config.ts"],
    tests: true,
  },
]);

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "./postgres.ts";

/** A command of the project's own `node_modules/.bin`; exit code 0 is success. */
export type Step = {
  name: string;
  command: [string, ...string[]];
  /** It is a run of Vitest, whose tests are counted. */
  tests?: boolean;
  /** It needs a PostgreSQL server, which is started for it. */
  onServer?: boolean;
};

type Count = { passed: number; failed: number };
type Result = { succeeded: boolean; count: Count };

const project = fileURLToPath(new URL("..", import.meta.url));

/** Runs the steps until one fails, and ends with one line that sums up the tests. Gives the exit code. */
export async function runSteps(steps: Step[]): Promise<number> {
  stopTidily();
  const total: Count = { passed: 0, failed: 0 };
  for (const step of steps) {
    process.stdout.write(`\n── ${step.name}\n`);
    const start = performance.now();
    const { succeeded, count } = await runStep(step).catch(unableToRun);
    total.passed += count.passed;
    total.failed += count.failed;
    process.stdout.write(`── ${step.name}: ${succeeded ? "ok" : "FAILED"}, ${seconds(start)} s\n`);
    if (succeeded) continue;
    // A step can fail without a failing test: a type error, or a run that broke off.
    if (count.failed === 0) total.failed += 1;
    break;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

/** The program needs what Node 24 has; an older one would fail later, in words that help nobody. */
export function requireNode24(): void {
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  process.stderr.write(
    `Behörig needs Node.js 24 or later; this is ${process.versions.node}. ` +
      "npm ci fetches it for npm test: run it without --ignore-scripts and --omit=dev.\n",
  );
  process.exit(1);
}

/** A normal exit also takes a server that was started, with its folder. */
function stopTidily(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

function unableToRun(error: unknown): Result {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { succeeded: false, count: { passed: 0, failed: 0 } };
}

async function runStep(step: Step): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "behorig-tests-"));
  const server = step.onServer ? await startPostgres() : undefined;
  try {
    const results = join(folder, "results.json");
    const [name, ...args] = step.command;
    const reporters = step.tests
      ? ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`]
      : [];
    const succeeded = await run(
      name,
      [...args, ...reporters],
      server ? { TEST_DATABASE_URL: server.url } : {},
    );
    return { succeeded, count: step.tests ? readCount(results) : { passed: 0, failed: 0 } };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(name: string, args: string[], settings: Record<string, string>): Promise<boolean> {
  const { TEST_DATABASE_URL: _, ...inherited } = process.env;
  const command = join(project, "node_modules/.bin", name);
  const child = spawn(command, args, { cwd: project, stdio: "inherit", env: { ...inherited, ...settings } });
  const [code] = await once(child, "exit");
  return code === 0;
}

function readCount(file: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    // Vitest writes no results when it breaks off; its exit code tells.
    return { passed: 0, failed: 0 };
  }
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

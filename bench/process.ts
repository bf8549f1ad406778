import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DemonstrationProcess, startDemonstrationProcess } from "../tests/demonstration-process.ts";
import { overTheNetwork } from "../tests/over-the-network.ts";
import { signInAs } from "../tests/site.ts";
import { type Visitor, visitorTo } from "../tests/visitor.ts";
import { astrid } from "../tests/world.ts";
import { median } from "./timing.ts";

export type ProcessMeasurement = {
  /** Resident memory in MB after so many requests. */
  readonly early: number;
  readonly late: number;
};

/** What an administrator asks for in a day's work; every request is a whole page from the database. */
const addresses = [
  "/members",
  "/members?search=a&size=25",
  "/members?sort=permissions",
  "/log",
  "/other-actors",
];
const atOnce = 8;
const earlyRequests = 10_000;
const lateRequests = 100_000;

/**
 * Seconds from the command to the first answered page, on a folder that is new and, in the middle of five times, on one
 * that is not.
 */
export async function measureStarts(): Promise<{ first: number; second: number }> {
  const folder = mkdtempSync(join(tmpdir(), "behorig-start-"));
  const first = await secondsToStart(folder);
  const later: number[] = [];
  for (let time = 0; time < 5; time++) later.push(await secondsToStart(folder));
  const second = median(later);
  rmSync(folder, { recursive: true });
  return { first, second };
}

async function secondsToStart(folder: string): Promise<number> {
  const start = performance.now();
  const demonstration = await startDemonstrationProcess(folder);
  const seconds = (performance.now() - start) / 1000;
  await demonstration.stop();
  return seconds;
}

/** @param url a PostgreSQL server; the embedded database where left out */
export async function measureMemory(url?: string): Promise<ProcessMeasurement> {
  const demonstration = await startDemonstrationProcess(undefined, url);
  const origin = new URL(demonstration.origin);
  const browser = await signInAs(visitorTo(overTheNetwork(origin), origin), astrid.hsaId);
  await ask(browser, earlyRequests);
  const early = residentMegabytes(demonstration);
  await ask(browser, lateRequests - earlyRequests);
  const late = residentMegabytes(demonstration);
  await demonstration.stop();
  return { early, late };
}

async function ask(browser: Visitor, requests: number): Promise<void> {
  let left = requests;
  const worker = async () => {
    while (left > 0) {
      const address = addresses[left-- % addresses.length] ?? "/";
      const { statusCode } = await browser.get(address);
      if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function residentMegabytes({ pid }: DemonstrationProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

import { z } from "zod";
import { traceOf } from "#platform/trace.ts";
import { type Handler, handle } from "./handler.ts";
import { defineJob } from "./job.ts";
import type { JobLog } from "./run-job.ts";

/** Something that is put in order every night. It can be run at any time, and twice. */
export type TidyingStep = { readonly name: string; run(now: Date): Promise<void> };

const tidyingJob = defineJob("tidying", z.strictObject({}), {
  cron: "17 3 * * *",
  retries: 5,
  firstPause: 300,
  longestRun: 3_600,
});

/** Carries out every step, also where an earlier one fails; then all of it is tried again. */
export function tidyingHandler(steps: readonly TidyingStep[], log: JobLog): Handler {
  return handle(tidyingJob, async (_, { now }) => {
    let failed = 0;
    for (const { name, run } of steps) {
      try {
        await run(now);
      } catch (error) {
        failed += 1;
        log.error({ job: tidyingJob.name, reason: name, ...traceOf(error) }, "a step of the tidying failed");
      }
    }
    if (failed > 0) throw new Error("steps of the tidying failed");
  });
}

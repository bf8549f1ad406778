import { z } from "zod";
import { defineJob, idOf } from "#platform/jobs/job.ts";

/**
 * Carries a removal out, from wherever it stands. What stops it is tried again within the day, and every night after
 * that; see `tidying.ts`.
 */
export const removalJob = defineJob("carry-out-removal", z.strictObject({ removal: idOf<"removals">() }), {
  longestRun: 3_600,
});

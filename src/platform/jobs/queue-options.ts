import type { Job } from "./job.ts";

const day = 86_400;

/** How pg-boss is told of a job's options. Finished jobs are kept for a week, to be looked into. */
export function queueOptions({ options }: Job) {
  return {
    policy: "standard" as const,
    retryLimit: options.retries,
    retryDelay: options.firstPause,
    retryBackoff: true,
    retryDelayMax: options.longestPause,
    expireInSeconds: options.longestRun,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: 7 * day,
  };
}

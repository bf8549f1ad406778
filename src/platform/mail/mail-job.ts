import { z } from "zod";
import { defineJob, idOf } from "#platform/jobs/job.ts";

/**
 * Sends one mail. Pauses grow from a minute or two to an hour; there are more retries than fit into the time after
 * which a mail is given up (`patience`), which is what ends them.
 */
export const mailJob = defineJob(
  "mail",
  z.strictObject({ mail: idOf<"mails">(), about: z.record(z.string(), idOf<string>()) }),
  { retries: 60, firstPause: 60, longestPause: 3_600, longestRun: 120, atOnce: 5 },
);

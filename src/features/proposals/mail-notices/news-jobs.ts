import { z } from "zod";
import type { Door } from "#platform/change.ts";
import { type Handler, handle } from "#platform/jobs/handler.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { tellOfClosings } from "../votes/closing.ts";
import { tellOfGoals } from "../votes/goals.ts";
import { sendDigests } from "./digests.ts";

/** Tells of what no act of anybody's brings about: that a goal is reached, and that time is up. */
const newsJob = defineJob("proposal-news", z.strictObject({}), { cron: "*/10 * * * *" });

/** The letter of the day, before people begin theirs. */
const digestJob = defineJob("notice-digests", z.strictObject({}), { cron: "30 6 * * *", longestRun: 3_600 });

export function newsHandlers(door: Door): readonly Handler[] {
  return [
    handle(newsJob, async () => {
      await tellOfGoals(door);
      await tellOfClosings(door);
    }),
    handle(digestJob, async () => await sendDigests(door)),
  ];
}

import { z } from "zod";
import { idOf } from "#platform/jobs/job.ts";

/** What a letter about a removal is told: the removal, which says nothing of the person. */
export const aboutRemoval = z.strictObject({ removal: idOf<"removals">() });

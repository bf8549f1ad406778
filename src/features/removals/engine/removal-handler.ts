import { type Handler, handle } from "#platform/jobs/handler.ts";
import { carryOutRemoval } from "./carrying-out.ts";
import type { RemovalParts } from "./parts.ts";
import { removalJob } from "./removal-job.ts";

/** What the job does: carries on from wherever the removal stands. One that is not due yet is tried again later. */
export function removalHandler(parts: RemovalParts): Handler {
  return handle(removalJob, async ({ removal }, { signal }) => {
    const { kind } = await carryOutRemoval(parts, removal, signal);
    if (kind === "waiting") throw new Error("the waiting period is not over");
  });
}

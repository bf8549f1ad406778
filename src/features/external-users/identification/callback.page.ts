import type { Reply } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { answerIn, takeAttempt } from "#sign-in";
import type { EIdParts } from "./e-id-parts.ts";
import { finishSignIn } from "./e-id-sign-in.page.ts";
import { expiredFor, turnAway } from "./refused.page.tsx";
import { finishVerification } from "./verification.page.tsx";

/** Where the provider sends the browser back to. What for was remembered here, bound to that browser. */
export function eIdCallback(parts: EIdParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const { actor, cookies, now, query } = visit;
    const attempt = await takeAttempt(parts.door.db, "citizen", cookies.read("e-id"), now);
    cookies.clear("e-id");
    if (attempt === undefined) return turnAway(parts.door, cookies, expiredFor(actor));
    const { secrets, returnPath, verifying } = attempt;
    const back = { secrets, returnPath, callback: answerIn(query) };
    if (verifying === undefined) return await finishSignIn(parts, visit, back);
    return await finishVerification(parts, visit, { ...back, verifying });
  };
}

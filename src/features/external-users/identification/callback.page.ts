import type { Reply } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { answerIn, soleKey, takeAttempt } from "#sign-in";
import type { EIdParts } from "./e-id-parts.ts";
import { finishSignIn } from "./e-id-sign-in.page.ts";
import { expiredFor, turnAway } from "./refused.page.tsx";
import { finishVerification } from "./verification.page.tsx";

/** Where the provider sends the browser back to. What for was remembered here, bound to that browser. */
export function eIdCallback(parts: EIdParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const { actor, cookies, now, params, query } = visit;
    const provider = params.provider ?? soleKey;
    const offered = parts.providers.find(({ key }) => key === provider);
    const secret = cookies.read("e-id");
    const attempt = await takeAttempt(parts.door.db, { entrance: "citizen", provider }, secret, now);
    cookies.clear("e-id");
    if (attempt === undefined || offered === undefined)
      return turnAway(parts.door, cookies, expiredFor(actor));
    const { secrets, returnPath, verifying } = attempt;
    const back = { offered, secrets, returnPath, callback: answerIn(query) };
    if (verifying === undefined) return await finishSignIn(parts, visit, back);
    return await finishVerification(parts, visit, { ...back, verifying });
  };
}

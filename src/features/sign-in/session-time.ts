import { type Download, download } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";

/**
 * How many seconds the session goes on, for the script that warns before it ends. Asking for it is what somebody does who
 * stays; a script that only looks says that it is unasked.
 */
export function tellSession({ sessionLasts }: Visit<"public">): Download {
  const body = JSON.stringify(sessionLasts ?? { seconds: 0, isExtendable: false });
  return download({ name: undefined, type: "application/json; charset=utf-8", body });
}

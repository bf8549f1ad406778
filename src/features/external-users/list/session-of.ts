import type { Cookies } from "#platform/http/cookies.ts";
import { digestOf } from "#sign-in";
import type { SessionId } from "./search.ts";

/** The session that a request comes in. */
export function sessionOf(cookies: Cookies): SessionId | undefined {
  const secret = cookies.read("session");
  return secret === undefined ? undefined : digestOf(secret);
}

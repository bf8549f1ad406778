import type { Cookies } from "#platform/http/cookies.ts";
import type { Offered } from "./offered.ts";

const yearInSeconds = 365 * 24 * 3600;

/** Keeps in the browser what was chosen among several, so that it is the first choice there next time. */
export function rememberProvider(cookies: Cookies, { key }: Offered<unknown>): void {
  cookies.set("provider", key, yearInSeconds);
}

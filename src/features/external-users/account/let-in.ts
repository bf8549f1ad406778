import type { Cookies } from "#platform/http/cookies.ts";
import { welcomeIn } from "#sign-in";
import type { Entered } from "./password-sign-in.ts";

const yearInSeconds = 365 * 24 * 3600;

/** What the browser keeps of a sign-in that has succeeded: its session, and the secret by which it is known again. */
export function letIn(cookies: Cookies, { session, browser, account }: Entered): void {
  welcomeIn(cookies, session, account.language);
  cookies.set("browser", browser, yearInSeconds);
}

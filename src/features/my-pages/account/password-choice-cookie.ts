import type { Cookies } from "#platform/http/cookies.ts";

const seconds = 15 * 60;

/** Between the one-time password and the page where another is chosen there is no session, but a secret for that alone. */
export function keepChoice(cookies: Cookies, secret: string): void {
  cookies.set("password-choice", secret, seconds);
}

export function readChoice(cookies: Cookies): string | undefined {
  return cookies.read("password-choice");
}

export function forgetChoice(cookies: Cookies): void {
  if (cookies.read("password-choice") !== undefined) cookies.clear("password-choice");
}

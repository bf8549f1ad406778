import { change } from "#platform/change.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import { type Redirect, redirect } from "#platform/http/reply.ts";
import type { Identification } from "./attempt.ts";
import type { Membership } from "./entry.ts";
import { landingOf } from "./landing.ts";
import { startSession } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";

/**
 * Begins the session and sends the person to where they were going, in their own language.
 *
 * @returns `undefined` where the membership has ceased to be theirs since it was found
 */
export async function enter(
  parts: Pick<SignInParts, "door">,
  cookies: Cookies,
  membership: Membership,
  identification: Identification,
): Promise<Redirect | undefined> {
  const { actor } = membership;
  const former = cookies.read("session");
  const secret = await change(parts.door, actor, (tx) =>
    startSession(tx, membership, { ...identification, former }),
  );
  if (secret === undefined) return undefined;
  cookies.set("session", secret);
  if (cookies.read("refusal") !== undefined) cookies.clear("refusal");
  if (membership.language !== null) rememberLanguage(cookies, membership.language);
  return redirect(identification.returnPath ?? landingOf(actor));
}

const yearInSeconds = 365 * 24 * 3600;

export function rememberLanguage(cookies: Cookies, language: "sv" | "en"): void {
  cookies.set("language", language, yearInSeconds);
}

import { type Redirect, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import {
  attemptMinutes,
  beginAttempt,
  forgetDeadSessions,
  type OfferedCitizen,
  rememberProvider,
  reportFailure,
} from "#sign-in";
import type { EIdParts } from "./e-id-parts.ts";
import { causeOf } from "./refusals.ts";
import { turnAway } from "./refused.page.tsx";

/** What the person is about to do; it is remembered here and never travels with the browser. */
type Errand = {
  readonly returnPath: string | undefined;
  /** Digest of the session whose own account is to be verified; left out where somebody signs in. */
  readonly verifying?: Buffer;
};

/** Sends the browser to the chosen provider, and remembers what its answer must match. */
export async function depart(
  { door, providers, session, report }: EIdParts,
  chosen: OfferedCitizen,
  { cookies, now }: Pick<Visit<"public">, "cookies" | "now">,
  errand: Errand,
): Promise<Redirect> {
  const { key, provider } = chosen;
  if (providers.length > 1) rememberProvider(cookies, chosen);
  const secrets = provider.newSecrets();
  const departure = await provider.authorizationUrl(secrets);
  if (departure.kind !== "departure") {
    const wanted = errand.verifying === undefined ? "sign-in" : "verification";
    const reason = causeOf(departure);
    const refusal = { reason: reason.kind, wanted, ...reportFailure(report, key, reason) } as const;
    return turnAway(door, cookies, refusal, errand.returnPath);
  }
  await forgetDeadSessions(door.db, now, session);
  const secret = await beginAttempt(door.db, "citizen", { provider: key, secrets, ...errand }, now);
  cookies.set("e-id", secret, attemptMinutes * 60);
  return redirect(departure.url.href);
}

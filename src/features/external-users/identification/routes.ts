import { get, type Route } from "#platform/http/route.ts";
import { eIdCallback } from "./callback.page.ts";
import { eIdAddresses } from "./e-id-addresses.ts";
import type { EIdParts } from "./e-id-parts.ts";
import { beginSignIn } from "./e-id-sign-in.page.ts";
import { refusedPage } from "./refused.page.tsx";
import { beginVerification, verifiedPage } from "./verification.page.tsx";

/** Many share one network address; a flood is still stopped before it fills the table. */
const perMinute = 600;

/** The citizens' entrance. Without a provider it has no addresses. */
export function identificationRoutes(parts: EIdParts | undefined): readonly Route[] {
  if (parts === undefined) return [];
  const { signIn, verification, callback, verified, refused } = eIdAddresses;
  return [
    { ...get(signIn, "public", beginSignIn(parts)), limit: perMinute },
    { ...get(verification, "own-identification.begin", beginVerification(parts)), limit: perMinute },
    { ...get(callback, "public", eIdCallback(parts)), limit: perMinute },
    { ...get(`${callback}/:provider`, "public", eIdCallback(parts)), limit: perMinute },
    get(verified, "own-identification.begin", verifiedPage),
    get(refused, "public", refusedPage(parts)),
  ];
}

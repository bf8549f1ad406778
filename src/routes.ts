import { auditRoutes } from "#audit";
import { informationRoutes } from "#information";
import { memberRoutes } from "#members";
import { myPagesRoutes } from "#my-pages";
import type { Door } from "#platform/change.ts";
import type { Route } from "#platform/http/route.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { type Provider, signInRoutes } from "#sign-in";
import { staffRoutes } from "#staff";
import type { Config } from "./config.ts";
import { eventCatalogue, eventKinds } from "./events.ts";

export type SiteParts = {
  readonly config: Config;
  readonly door: Door;
  readonly provider: Provider;
  /** Where passwords wait to be hashed. */
  readonly line: WaitingLine;
};

/** The site map: every address of every slice. */
export function siteRoutes({ config, door, provider, line }: SiteParts): readonly Route[] {
  const { authority, support } = config;
  const { masterKey } = door;
  return [
    ...informationRoutes({
      authority,
      support,
      reachable: { service: config.origin, signIn: config.provider.issuer },
    }),
    ...signInRoutes({
      door,
      provider,
      authority,
      providerName: config.provider.name,
      support,
      hsaPrefixes: config.hsaPrefixes,
      session: config.session,
    }),
    ...memberRoutes({ hsaPrefixes: config.hsaPrefixes, masterKey, eventCatalogue }),
    ...staffRoutes(),
    ...myPagesRoutes({ door, line, authority, eventCatalogue }),
    ...auditRoutes({ masterKey, eventCatalogue, eventKinds }),
  ];
}

import { auditRoutes } from "#audit";
import { informationRoutes } from "#information";
import { memberRoutes } from "#members";
import type { MasterKey } from "#platform/audit/person-keys.ts";
import type { Route } from "#platform/http/route.ts";
import { type Provider, signInRoutes } from "#sign-in";
import type { Config } from "./config.ts";
import { eventCatalogue } from "./events.ts";

export type SiteParts = {
  readonly config: Config;
  readonly provider: Provider;
  readonly masterKey: MasterKey;
};

/** The site map: every address of every slice. */
export function siteRoutes({ config, provider, masterKey }: SiteParts): readonly Route[] {
  const { authority, support } = config;
  return [
    ...informationRoutes({
      authority,
      support,
      origin: config.origin,
      providerOrigin: config.provider.issuer,
    }),
    ...signInRoutes({ provider, providerName: config.provider.name, authority, support }),
    ...memberRoutes({ hsaPrefixes: config.hsaPrefixes, masterKey, eventCatalogue }),
    ...auditRoutes({ masterKey, eventCatalogue }),
  ];
}

import { auditRoutes } from "#audit";
import { catalogueRoutes } from "#catalogue";
import { type EIdOffer, externalUserRoutes, identificationRoutes } from "#external-users";
import { informationRoutes } from "#information";
import { memberRoutes } from "#members";
import { myPagesRoutes } from "#my-pages";
import { organisationRoutes } from "#organisations";
import type { Door } from "#platform/change.ts";
import type { Route } from "#platform/http/route.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { caseStates, commentPlace, proposalAddress, proposalRoutes } from "#proposals";
import { ownRemovalRoutes, readRefusal, staffRemovalRoutes } from "#removals";
import { signInRoutes } from "#sign-in";
import { staffRoutes } from "#staff";
import type { Config } from "./config.ts";
import { eventCatalogue, eventKinds } from "./events.ts";
import type { Providers } from "./providers.ts";

export type SiteParts = Providers & {
  readonly config: Config;
  readonly door: Door;
  /** Where passwords wait to be hashed. */
  readonly line: WaitingLine;
};

/** The site map: every address of every slice. */
export function siteRoutes({ config, door, provider, citizenProvider, line }: SiteParts): readonly Route[] {
  const { authority, support } = config;
  const { masterKey } = door;
  const myPages = {
    door,
    line,
    authority,
    eventCatalogue,
    eId: eIdOffer(config),
    session: config.session,
    readRefusal,
  };
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
    ...identificationRoutes(citizenProvider && { door, provider: citizenProvider, session: config.session }),
    ...memberRoutes({ hsaPrefixes: config.hsaPrefixes, masterKey, eventCatalogue }),
    ...organisationRoutes,
    ...catalogueRoutes,
    ...staffRoutes({ hsaPrefixes: config.hsaPrefixes }),
    ...externalUserRoutes({
      ...{ masterKey, line, authority, eventCatalogue, caseStates },
      publicPlaces: { proposal: proposalAddress, comment: commentPlace },
      eId: eIdOffer(config),
    }),
    ...proposalRoutes({ masterKey, authority, origin: config.origin }),
    ...myPagesRoutes(myPages),
    ...ownRemovalRoutes({ ...myPages, waitDays: config.removals.waitDays, backupDays: config.backups.days }),
    ...staffRemovalRoutes({ masterKey, authority, backupDays: config.backups.days }),
    ...auditRoutes({ masterKey, eventCatalogue, eventKinds }),
  ];
}

function eIdOffer({ citizenProvider }: Config): EIdOffer | undefined {
  return citizenProvider && { providerName: citizenProvider.name };
}

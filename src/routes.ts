import { auditRoutes } from "#audit";
import { catalogueRoutes } from "#catalogue";
import { type EIdOffer, externalUserRoutes, identificationRoutes } from "#external-users";
import { hindranceRoutes } from "#hindrances";
import { informationRoutes } from "#information";
import { memberRoutes } from "#members";
import { myPagesRoutes } from "#my-pages";
import { organisationRoutes } from "#organisations";
import type { Door } from "#platform/change.ts";
import type { Route } from "#platform/http/route.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { caseStates, commentPlace, proposalAddress, proposalRoutes } from "#proposals";
import { ownRemovalRoutes, readRefusal, staffRemovalRoutes } from "#removals";
import { type Report, signInRoutes } from "#sign-in";
import { staffRoutes } from "#staff";
import type { Config } from "./config.ts";
import { eventCatalogue, eventKinds } from "./events.ts";
import type { Providers } from "./providers.ts";

export type SiteParts = Providers & {
  readonly config: Config;
  readonly door: Door;
  /** Told of every sign-in that led nowhere. */
  readonly report: Report;
  /** Where passwords wait to be hashed. */
  readonly line: WaitingLine;
};

/** The site map: every address of every slice. */
export function siteRoutes({ config, door, service, citizen, line, report }: SiteParts): readonly Route[] {
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
      reachable: { service: config.origin, signIn: config.providers.service.map(({ issuer }) => issuer) },
    }),
    ...signInRoutes({
      door,
      providers: service,
      clientKeys: clientKeysIn(config),
      authority,
      support,
      hsaPrefixes: config.hsaPrefixes,
      session: config.session,
      report,
    }),
    ...identificationRoutes(
      citizen.length === 0 ? undefined : { door, providers: citizen, session: config.session, report },
    ),
    ...memberRoutes({ hsaPrefixes: config.hsaPrefixes, masterKey, eventCatalogue }),
    ...hindranceRoutes({ hsaPrefixes: config.hsaPrefixes }),
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

function clientKeysIn({ providers: { service, citizen } }: Config) {
  const keys = [...service, ...citizen].flatMap(({ proof }) => ("keys" in proof ? proof.keys : []));
  // two providers may know the same key
  return [...new Map(keys.map(({ id, published }) => [id, published])).values()];
}

function eIdOffer({ providers: { citizen } }: Config): EIdOffer | undefined {
  return citizen.length === 0 ? undefined : { providerNames: citizen.map(({ name }) => name) };
}

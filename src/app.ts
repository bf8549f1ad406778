import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { problemPage } from "#information";
import type { Act } from "#platform/access/matrix.ts";
import { isReservedFor } from "#platform/access/policy.ts";
import { addAssetRoutes } from "#platform/http/asset-routes.ts";
import { createPipeline } from "#platform/http/pipeline.ts";
import type { Route } from "#platform/http/route.ts";
import type { Site } from "#platform/http/site.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { hashingLimits } from "#platform/passwords/hashing.ts";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import type { Clock } from "#platform/time/clock.ts";
import { type Fetch, findFormerOwner, findSignedIn, isFresh, keptFormAddress, type Report } from "#sign-in";
import type { Assets } from "#ui/assets.ts";
import type { Config } from "./config.ts";
import { frameWith } from "./frame.tsx";
import { providersOf } from "./providers.ts";
import { siteRoutes } from "./routes.ts";

export type AppOptions = {
  readonly config: Config;
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly masterKey: MasterKey;
  readonly assets: Assets;
  readonly version: string;
  readonly logger?: FastifyBaseLogger;
  /** Whether public pages may be some seconds old, so that thousands can read them; left out, they never are. */
  readonly sharesPages?: boolean;
  /** Is told of every answered request, for measuring. */
  readonly observe?: Site["observe"];
  /** How the sign-in providers are reached; the network where left out. */
  readonly fetch?: Fetch;
  /** Addresses that only this way of running has. */
  readonly additionalRoutes?: readonly Route[];
};

/** The whole site, composed by hand: everything that a part needs is handed to it here. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, db, clock, masterKey } = options;
  const door = { db, clock, masterKey };
  const line = new WaitingLine(hashingLimits);
  const routes = siteRoutes({
    ...{ config, door, line, report: reportTo(options.logger) },
    ...providersOf(config, clock, options.fetch),
  });
  const app = await createPipeline({
    door,
    origin: config.origin,
    proxies: config.proxies,
    signInOrigins: config.providers.service.map(({ issuer }) => issuer.origin),
    signInPath: signInPathFor,
    formerOwner: (cookies) => findFormerOwner(db, cookies),
    isFresh: (cookies) => isFresh(db, cookies, clock()),
    signInAgainPath: "/sign-in/again",
    keptFormPath: keptFormAddress,
    routes: [...routes, ...(options.additionalRoutes ?? [])],
    sharesPages: options.sharesPages ?? false,
    logger: options.logger,
    observe: options.observe,
    findActor: (cookies, asking) => findSignedIn(db, { cookies, ...asking }, clock(), config.session),
    frame: frameWith({ ...options, authority: config.authority, demonstration: config.demonstration }),
    problemPage,
  });
  addAssetRoutes(app, options.assets.files);
  return app;
}

/** What is wrong between the providers and us is the operator's; that somebody cancels, or has a reserve card, is nobody's. */
function reportTo(log: FastifyBaseLogger | undefined): Report {
  return (failure) => {
    const level = failure.check === undefined ? "info" : "warn";
    log?.[level](failure, "a sign-in led nowhere");
  };
}

/** External users sign in to Mina sidor; everybody else shows a service e-ID. */
function signInPathFor(act: Act): string {
  return isReservedFor("external-user", act) ? "/account/sign-in" : "/sign-in";
}

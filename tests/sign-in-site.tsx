import type { FastifyInstance } from "fastify";
import { renderToString } from "preact-render-to-string";
import type { Member } from "#platform/access/actor.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { createPipeline } from "#platform/http/pipeline.ts";
import { page } from "#platform/http/reply.ts";
import { get } from "#platform/http/route.ts";
import { type Id, newId } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import {
  createProvider,
  findFormerOwner,
  findSignedIn,
  isFresh,
  keptFormAddress,
  type Levels,
  profiles,
  type Report,
  serviceProfile,
  signInRoutes,
  soleKey,
} from "#sign-in";
import { createIdentityProvider } from "../src/demonstration/identity-provider/identity-provider.ts";
import { inProcessFetch } from "../src/demonstration/identity-provider/in-process-fetch.ts";
import { acr, serviceCards } from "../src/demonstration/identity-provider/test-person.ts";

/** What a test of signing in turns by hand. */
export type Circumstances = {
  readonly origin: URL;
  now(): Date;
  providerAnswers(): boolean;
  /** Providers beside the usual one, by their keys, and whom they let in. */
  readonly others?: Readonly<Record<string, Levels>>;
  readonly report?: Report;
};

const session = { idleMinutes: 30, absoluteMinutes: 720 };
const clientSecret = "a secret known to both";

/** The real pipeline with the sign-in slice alone, and two pages that only say who is looking. */
export async function createSignInSite(
  connection: DatabaseConnection,
  { origin, now, providerAnswers, others = {}, report = () => {} }: Circumstances,
): Promise<FastifyInstance> {
  const door = { db: connection.db, clock: now, masterKey: Buffer.alloc(32, 7) as MasterKey };
  const usual = { members: [acr.loa3], staff: [acr.loa3], citizens: [] };
  const configured = Object.entries({ [soleKey]: usual, ...others }).map(([key, levels]) => ({
    key,
    levels,
    issuer: new URL(key === soleKey ? "/test-eid" : `/test-eid-${key}`, origin),
    redirectUri: new URL(key === soleKey ? "/sign-in/callback" : `/sign-in/callback/${key}`, origin),
  }));
  const postLogoutRedirectUri = new URL("/signed-out", origin);
  const providers = configured.map(({ key, levels, issuer, redirectUri }) => ({
    key,
    name: key === soleKey ? { sv: "SITHS", en: "SITHS" } : { sv: `Svenska ${key}`, en: `English ${key}` },
    levels,
    provider: createProvider(
      {
        issuer,
        clientId: "behorig",
        clientAuthentication: { method: "client_secret_basic", secret: clientSecret },
        redirectUri,
        postLogoutRedirectUri,
        acceptedAcr: [...new Set([...levels.members, ...levels.staff])],
        profile: serviceProfile(profiles.inera),
        clock: now,
      },
      async (url, options) => {
        if (!providerAnswers()) throw new TypeError("fetch failed");
        return inProcessFetch(app)(url, options);
      },
    ),
  }));
  const parts = {
    door,
    providers,
    clientKeys: [],
    authority: "Demomyndigheten",
    support,
    hsaPrefixes: ["SE"],
    session,
    report,
  };
  const app: FastifyInstance = await createPipeline({
    door,
    origin,
    signInOrigins: [origin.origin],
    proxies: [],
    signInPath: () => "/sign-in",
    formerOwner: (cookies) => findFormerOwner(connection.db, cookies),
    isFresh: (cookies) => isFresh(connection.db, cookies, now()),
    signInAgainPath: "/sign-in/again",
    keptFormPath: keptFormAddress,
    sharesPages: false,
    logger: undefined,
    routes: [
      ...signInRoutes(parts),
      get("/members", "members.list", ({ actor }) => seen("list seen by", actor)),
      get("/my-permissions", "own-permissions.read", ({ actor }) => seen("own permissions of", actor)),
    ],
    findActor: (cookies, asking) => findSignedIn(connection.db, { cookies, ...asking }, now(), session),
    frame: ({ content }) => renderToString(content),
    problemPage: (status) => page({ status, title: "", content: <p>{status}</p> }),
  });
  for (const { issuer, redirectUri } of configured) {
    const client = { id: "behorig", secret: clientSecret, redirectUri, postLogoutRedirectUri };
    const people = async () => [];
    await app.register(
      await createIdentityProvider({
        issuer,
        client,
        cards: serviceCards,
        people,
        frame: ({ content }) => renderToString(content),
      }),
    );
  }
  return app;
}

const support = {
  municipality: { email: "kommuner@myndighet.example", telephone: undefined },
  region: { email: "regioner@myndighet.example", telephone: undefined },
};

function seen(what: string, { details, organisationName }: Member) {
  const content = <p>{`${what} ${details.givenName} ${details.familyName} for ${organisationName}`}</p>;
  return page({ title: what, content });
}

/** An organisation with one e-service and an agreement for it until the end of 2030. */
export async function addOrganisation(
  { db }: DatabaseConnection,
  id: Id<"organisations">,
  kind: "municipality" | "region",
  name: string,
  code: string,
  number: string,
) {
  const created = new Date("2026-01-01T00:00:00Z");
  const eService = newId<"e_services">(created);
  await db
    .insertInto("organisations")
    .values({ id, kind, name, code, organisation_number: number, county_code: "99", created_at: created })
    .execute();
  await db
    .insertInto("e_services")
    .values({
      id: eService,
      key: `e-service-${kind}`,
      audience: kind,
      name: "E-tjänst",
      description: "",
      position: 1,
      created_at: created,
    })
    .execute();
  await db
    .insertInto("agreements")
    .values({
      id: newId(created),
      organisation_id: id,
      e_service_id: eService,
      audience: kind,
      valid_from: "2026-01-01",
      valid_to: "2030-12-31",
      reference: "1",
      created_at: created,
    })
    .execute();
}

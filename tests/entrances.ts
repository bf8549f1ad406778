import cookie from "@fastify/cookie";
import fastify from "fastify";
import { renderToString } from "preact-render-to-string";
import type { CardHolder, CardKind } from "../src/demonstration/identity-provider/card-kind.ts";
import { createIdentityProvider } from "../src/demonstration/identity-provider/identity-provider.ts";
import { inProcessFetch } from "../src/demonstration/identity-provider/in-process-fetch.ts";
import { citizenAcr, citizenCards } from "../src/demonstration/identity-provider/test-citizen.ts";
import { acr, serviceCards } from "../src/demonstration/identity-provider/test-person.ts";
import { citizenProfile, type Profile, profiles, serviceProfile } from "../src/features/sign-in/profiles.ts";
import {
  createProvider,
  type Fetch,
  type Provider,
  type ProviderConfig,
  type SignInSecrets,
} from "../src/features/sign-in/provider.ts";
import { type Answer, visitorTo } from "./visitor.ts";

/** An entrance with a real provider behind it and a browser before it, and nothing else. */
export type Entrance<Name extends string> = {
  readonly config: ProviderConfig<Name>;
  readonly provider: Provider<Name>;
  /** The provider's other end, as our requests reach it. */
  readonly fetch: Fetch;
  get(address: string | URL): Promise<Answer>;
  /** Goes to the provider, chooses there, and gives the address that the browser is sent back to. */
  comeBack(choice: Record<string, string>): Promise<{ callback: URL; secrets: SignInSecrets }>;
  /** The same, and what we then know of who came. */
  identified(choice: Record<string, string>): ReturnType<Provider<Name>["identify"]>;
};

export const origin = new URL("http://localhost:4000");
const secret = "a secret known to both";

export const openServiceEntrance = () =>
  openEntrance({
    issuer: new URL("/test-eid", origin),
    callback: "/sign-in/callback",
    acceptedAcr: [acr.loa3],
    profile: serviceProfile(profiles.inera),
    cards: serviceCards,
    person: {
      key: "astrid",
      givenName: "Astrid",
      familyName: "Öberg",
      hsaId: "SE2120009994-A1B2",
      acr: acr.loa3,
      organisation: "Exempelköpings kommun",
      hint: { sv: "administratör", en: "administrator" },
    },
  });

export const openCitizenEntrance = () =>
  openEntrance({
    issuer: new URL("/test-citizens", origin),
    callback: "/account/e-id/callback",
    acceptedAcr: [citizenAcr.loa3],
    profile: citizenProfile(profiles["sweden-connect"]),
    cards: citizenCards,
    person: {
      key: "nora",
      givenName: "Nora",
      familyName: "Nyström",
      group: "strangers",
      number: "199001112383",
      acr: citizenAcr.loa3,
      hint: { sv: "", en: "" },
    },
  });

async function openEntrance<Name extends string, Holder extends CardHolder>(parts: {
  issuer: URL;
  callback: string;
  acceptedAcr: readonly string[];
  profile: Profile<Name>;
  cards: CardKind<Holder>;
  person: Holder;
}): Promise<Entrance<Name>> {
  const config: ProviderConfig<Name> = {
    issuer: parts.issuer,
    clientId: "behorig",
    clientAuthentication: { method: "client_secret_basic", secret },
    redirectUri: new URL(parts.callback, origin),
    postLogoutRedirectUri: new URL("/signed-out", origin),
    acceptedAcr: parts.acceptedAcr,
    profile: parts.profile,
    clock: () => new Date(),
  };
  const site = fastify();
  await site.register(cookie);
  const { redirectUri, postLogoutRedirectUri } = config;
  await site.register(
    await createIdentityProvider({
      issuer: config.issuer,
      client: { id: config.clientId, secret, redirectUri, postLogoutRedirectUri },
      cards: parts.cards,
      people: async () => [parts.person],
      frame: ({ title, content }) => `<!doctype html><title>${title}</title>${renderToString(content)}`,
    }),
  );
  const visitor = visitorTo(site, origin);
  const fetch = inProcessFetch(site);
  const provider = createProvider(config, fetch);

  async function comeBack(choice: Record<string, string>) {
    const secrets = provider.newSecrets();
    const departure = await provider.authorizationUrl(secrets);
    if (departure.kind !== "departure") throw new Error(`refused: ${departure.kind}`);
    const cards = await visitor.get((await visitor.get(departure.url)).headers.location ?? "");
    const action = /action="([^"]+)"/.exec(cards.body)?.[1] ?? "";
    const chosen = await visitor.post(action, choice);
    const back = await visitor.get(chosen.headers.location ?? "");
    return { callback: new URL(back.headers.location ?? ""), secrets };
  }

  async function identified(choice: Record<string, string>) {
    const { callback, secrets } = await comeBack(choice);
    return await provider.identify(callback, secrets);
  }
  return { config, provider, fetch, get: visitor.get, comeBack, identified };
}

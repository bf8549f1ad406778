import * as client from "openid-client";
import { type Identified, identify, requestFor } from "./claims.ts";
import { discover, type Fetch, type ProviderConfig, refuseOpenNetwork } from "./discovery.ts";
import { knownProvider } from "./known-provider.ts";
import type { CitizenClaim, ServiceClaim } from "./profiles.ts";
import { type Refused, refusalFrom, refused } from "./refusal.ts";

export type { Fetch, ProviderConfig, SigningKey } from "./discovery.ts";

/** What one attempt to sign in must remember until the person returns, bound to that browser. */
export type SignInSecrets = { state: string; nonce: string; codeVerifier: string };

/** What else is demanded of an answer. */
export type Demand = {
  /** Within how many seconds the person must have been identified, by the provider's own word. */
  readonly withinSeconds: number;
};

/** Somebody identified, and how long ago; undefined where the provider does not say. */
type Recognised<Name extends string> = Identified<Name> & {
  readonly secondsSince: number | undefined;
};

type Departure = { kind: "departure"; url: URL };

/** A provider by what it tells of people, under our names for it. */
export type Provider<Name extends string> = {
  newSecrets(): SignInSecrets;
  /** Where to send the browser to be identified. */
  authorizationUrl(secrets: SignInSecrets): Promise<Departure | Refused>;
  /** Who came back; of `callbackUrl` only the query counts. */
  identify(callbackUrl: URL, secrets: SignInSecrets, demand?: Demand): Promise<Recognised<Name> | Refused>;
  /** Where to end the provider's own session; `undefined` when it has no such address or does not answer. */
  signOutUrl(state: string): Promise<URL | undefined>;
};

/** The provider of service e-IDs, at the door of organisations' people and staff. */
export type ServiceProvider = Provider<ServiceClaim>;

/** The provider of citizens' e-IDs, at the door of Mina sidor. */
export type CitizenProvider = Provider<CitizenClaim>;

/**
 * Behörig as relying party: authorization code with PKCE, state and nonce (RFC 9700 §2.1; OpenID Connect
 * Core §3.1). Nothing is asked of the network until somebody signs in, and a failed discovery is tried again
 * at the next attempt.
 *
 * A token whose key or signature does not fit makes the provider's keys be asked for anew before the next attempt: the
 * library does so by itself only where it has had them for a minute. Nobody but the provider can bring that about.
 */
export function createProvider<Name extends string>(
  config: ProviderConfig<Name>,
  fetch?: Fetch,
): Provider<Name> {
  refuseOpenNetwork(config.issuer);
  const { fresh, known, forget } = knownProvider(() => discover(config, fetch), config.clock);
  return {
    newSecrets: () => ({
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    }),
    authorizationUrl: async (secrets) => {
      const outcome = await answering(async () => departure(await fresh(), config, secrets));
      // nobody has answered anything yet: it is what the provider says of itself that does not fit
      return outcome.kind === "provider-error" ? refused("metadata") : outcome;
    },
    identify: async (callbackUrl, secrets, demand) => {
      const outcome = await answering(async () =>
        arrival(await known(), config, callbackUrl, secrets, demand),
      );
      if (outcome.kind === "provider-error" && ["key", "signature"].includes(outcome.check)) forget();
      return outcome;
    },
    signOutUrl: async (state) => {
      const outcome = await answering(async () => signOut(await known(), config, state));
      return outcome instanceof URL ? outcome : undefined;
    },
  };
}

async function departure<Name extends string>(
  provider: client.Configuration,
  config: ProviderConfig<Name>,
  secrets: SignInSecrets,
): Promise<Departure> {
  const url = client.buildAuthorizationUrl(provider, {
    response_type: "code",
    redirect_uri: config.redirectUri.href,
    ...requestFor(config.profile, config.acceptedAcr),
    // A card is shown at each sign-in: the next person at the same computer is someone else.
    prompt: "login",
    // The same demand by its other name, which obliges the provider to say when it was met (OpenID Connect Core §3.1.2.1).
    max_age: "0",
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: "S256",
  });
  return { kind: "departure", url };
}

async function arrival<Name extends string>(
  provider: client.Configuration,
  config: ProviderConfig<Name>,
  callbackUrl: URL,
  secrets: SignInSecrets,
  demand: Demand | undefined,
): Promise<Recognised<Name> | Refused> {
  // The address registered at the provider, not the one the request claims: a Host header proves nothing.
  const registered = new URL(config.redirectUri);
  registered.search = callbackUrl.search;
  const tokens = await client.authorizationCodeGrant(provider, registered, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.codeVerifier,
    idTokenExpected: true,
    // `auth_time` must then be there and be late enough (§3.1.3.7, 11 to 13)
    ...(demand && { maxAge: demand.withinSeconds }),
  });
  const expected = { audience: config.clientId, acceptedAcr: config.acceptedAcr };
  const told: Claims = tokens.claims() ?? {};
  const signed = identify(told, config.profile, expected);
  const identified = asksFurther(provider, config, signed)
    ? // what the signed token says counts before what the endpoint says besides
      identify({ ...(await furtherClaims(provider, tokens)), ...told }, config.profile, expected)
    : signed;
  return identified.kind === "identified" ? { ...identified, secondsSince: secondsSince(told) } : identified;
}

async function furtherClaims(provider: client.Configuration, tokens: Tokens): Promise<Claims> {
  return await client.fetchUserInfo(provider, tokens.access_token, tokens.claims()?.sub ?? "");
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
type Claims = Readonly<Record<string, unknown>>;

/** Whether claims are missing that this kind of provider hands out at its userinfo endpoint. */
function asksFurther<Name extends string>(
  provider: client.Configuration,
  { profile }: ProviderConfig<Name>,
  identified: Identified<Name> | Refused,
): boolean {
  if (identified.kind !== "identified") return false;
  const isComplete = Object.keys(profile.names).every((name) => name in identified.claims);
  const hasEndpoint = provider.serverMetadata().userinfo_endpoint !== undefined;
  return profile.readsUserinfo && hasEndpoint && !isComplete;
}

/** By the provider's clock alone: from seeing the person until writing the token, which was a moment ago. */
function secondsSince({ iat, auth_time: seen }: Claims): number | undefined {
  if (typeof iat !== "number" || typeof seen !== "number") return undefined;
  return Math.max(0, iat - seen);
}

/** Without `id_token_hint`: it would put names and HSA-id into an address (OpenID Connect RP-Initiated Logout §2). */
function signOut(
  provider: client.Configuration,
  config: Pick<ProviderConfig<string>, "postLogoutRedirectUri">,
  state: string,
): URL | undefined {
  if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
  return client.buildEndSessionUrl(provider, {
    post_logout_redirect_uri: config.postLogoutRedirectUri.href,
    state,
  });
}

async function answering<T>(attempt: () => Promise<T>): Promise<T | Refused> {
  try {
    return await attempt();
  } catch (error) {
    return refusalFrom(error);
  }
}

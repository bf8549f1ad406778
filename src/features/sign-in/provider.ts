import * as client from "openid-client";
import { type CitizenClaim, claimsRequest, type Identified, identify, type ServiceClaim } from "./claims.ts";
import { discover, type Fetch, type ProviderConfig, refuseOpenNetwork } from "./discovery.ts";
import { type Refused, refusalFrom } from "./refusal.ts";

export type { Fetch, ProviderConfig } from "./discovery.ts";

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
 */
export function createProvider<Name extends string>(
  config: ProviderConfig<Name>,
  fetch?: Fetch,
): Provider<Name> {
  refuseOpenNetwork(config.issuer);
  const discovered = keptOnSuccess(() => discover(config, fetch));
  return {
    newSecrets: () => ({
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    }),
    authorizationUrl: (secrets) => answering(async () => departure(await discovered(), config, secrets)),
    identify: (callbackUrl, secrets, demand) =>
      answering(async () => arrival(await discovered(), config, callbackUrl, secrets, demand)),
    signOutUrl: async (state) => {
      const outcome = await answering(async () => signOut(await discovered(), config, state));
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
    scope: "openid",
    claims: JSON.stringify(claimsRequest(config.claims, config.acceptedAcr)),
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
  const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
  const identified = identify(claims, config.claims, expected);
  return identified.kind === "identified"
    ? { ...identified, secondsSince: secondsSince(claims) }
    : identified;
}

/** By the provider's clock alone: from seeing the person until writing the token, which was a moment ago. */
function secondsSince(claims: Readonly<Record<string, unknown>>): number | undefined {
  const { iat, auth_time: seen } = claims;
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

function keptOnSuccess<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

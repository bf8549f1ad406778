import * as client from "openid-client";
import type { Clock } from "#platform/time/clock.ts";
import type { Profile } from "./profiles.ts";
import { watchingReach } from "./reach.ts";

export type ProviderConfig<Name extends string> = {
  /** Exactly as the provider itself writes it: discovery and id token must name the same. */
  issuer: URL;
  clientId: string;
  clientAuthentication: ClientAuthentication;
  redirectUri: URL;
  postLogoutRedirectUri: URL;
  /** Levels of assurance let in. Compared exactly, never as "at least": the names carry no order. */
  acceptedAcr: readonly string[];
  profile: Profile<Name>;
  /** What is known of the provider grows old by it. */
  clock: Clock;
};

/** A private key that can sign and cannot be read. */
export type SigningKey = client.CryptoKey;

type ClientAuthentication =
  | { method: "client_secret_basic"; secret: string }
  | { method: "private_key_jwt"; key: SigningKey; keyId: string };

/** Outgoing requests go through this; tests and the demonstration answer them in process. */
export type Fetch = client.CustomFetch;

const timeoutSeconds = 5;

/** RSA or elliptic, SHA-256: what the Swedish OpenID Connect profile requires, and no shared-secret ones. */
const signatureAlgorithms = ["RS256", "PS256", "ES256"];

/** Asks the provider for its addresses and abilities, and narrows them to what we accept. */
export async function discover(
  config: Omit<ProviderConfig<string>, "profile" | "clock">,
  fetch: Fetch = globalFetch,
): Promise<client.Configuration> {
  const watched = watchingReach(fetch);
  const insecure = isLoopback(config.issuer) ? [client.allowInsecureRequests] : [];
  const found = await client.discovery(config.issuer, config.clientId, undefined, undefined, {
    [client.customFetch]: watched,
    timeout: timeoutSeconds,
    execute: insecure,
  });
  const metadata = { ...found.serverMetadata() };
  requireAddresses(metadata);
  const offered = metadata.id_token_signing_alg_values_supported ?? ["RS256"];
  metadata.id_token_signing_alg_values_supported = offered.filter((name) =>
    signatureAlgorithms.includes(name),
  );
  const provider = new client.Configuration(
    metadata,
    config.clientId,
    undefined,
    authenticating(config.clientAuthentication),
  );
  provider[client.customFetch] = watched;
  provider.timeout = timeoutSeconds;
  // The library trusts the connection instead of the signature unless told otherwise.
  for (const demand of [...insecure, client.enableNonRepudiationChecks]) demand(provider);
  return provider;
}

/** So that it is known before anybody is sent away, and as the provider's fault, not ours. */
function requireAddresses(metadata: client.ServerMetadata): void {
  const { authorization_endpoint, token_endpoint, jwks_uri } = metadata;
  if ([authorization_endpoint, token_endpoint, jwks_uri].every((address) => URL.canParse(address ?? "")))
    return;
  const error = new client.ClientError("an address is missing");
  throw Object.assign(error, { code: "OAUTH_MISSING_SERVER_METADATA" });
}

function authenticating(authentication: ClientAuthentication): client.ClientAuth {
  switch (authentication.method) {
    case "client_secret_basic":
      return client.ClientSecretBasic(authentication.secret);
    case "private_key_jwt":
      return client.PrivateKeyJwt({ key: authentication.key, kid: authentication.keyId });
  }
}

/** Names and secrets over an open network would be anybody's; only this very machine is exempt. */
export function refuseOpenNetwork(issuer: URL): void {
  if (issuer.protocol === "https:" || isLoopback(issuer)) return;
  throw new Error(`The identity provider ${issuer.origin} must be reached over https.`);
}

function isLoopback(url: URL): boolean {
  return url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}

/** Of the bodies that the library can send, only a form occurs in this flow. */
function globalFetch(...[url, { body, ...rest }]: Parameters<Fetch>): Promise<Response> {
  return fetch(url, { ...rest, body: body instanceof URLSearchParams ? body : null });
}

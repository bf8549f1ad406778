import { randomBytes } from "node:crypto";
import { interactionPolicy, type JWK, type KoaContextWithOIDC, Provider } from "oidc-provider";
import { boundedMap } from "./bounded-map.ts";
import type { CardHolder, CardKind } from "./card-kind.ts";
import { memoryAdapter } from "./memory-adapter.ts";
import { signOutWithoutAsking } from "./sign-out.ts";

export type OpenIdProviderOptions<Holder extends CardHolder> = {
  /** The provider's address; its path is where it is mounted. */
  issuer: URL;
  client: { id: string; secret: string; redirectUri: URL; postLogoutRedirectUri: URL };
  cards: CardKind<Holder>;
};

export type OpenIdProvider<Holder> = {
  provider: Provider;
  /** Remembers who chose to sign in, and gives the subject that stands for this one sign-in. */
  admit(person: Holder): string;
};

const remembered = 2000;
const minutes = 60;

/** A real OpenID Connect provider, with keys made now and everything in memory: worthless outside a trial. */
export async function createOpenIdProvider<Holder extends CardHolder>(
  options: OpenIdProviderOptions<Holder>,
): Promise<OpenIdProvider<Holder>> {
  const { cards, issuer } = options;
  const claims = ["acr", "given_name", "family_name", "name", ...cards.claimNames];
  const admitted = boundedMap<Holder>(remembered);
  const provider = new Provider(issuer.href, {
    adapter: memoryAdapter(remembered),
    jwks: { keys: [await signingKey()] },
    cookies: cookies(issuer.pathname),
    clients: [
      {
        client_id: options.client.id,
        client_secret: options.client.secret,
        redirect_uris: [options.client.redirectUri.href],
        post_logout_redirect_uris: [options.client.postLogoutRedirectUri.href],
        id_token_signed_response_alg: "ES256",
      },
    ],
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    acrValues: [...cards.acrValues],
    claims: { openid: ["sub"], ...Object.fromEntries(claims.map((name) => [name, null])) },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: minutes,
      AuthorizationCode: minutes,
      IdToken: 5 * minutes,
      Interaction: 30 * minutes,
      Session: 60 * minutes,
      Grant: 60 * minutes,
    },
    interactions: {
      policy: lettingAnyLevelThrough(),
      url: (_context, interaction) => `${issuer.pathname}/card/${interaction.uid}`,
    },
    renderError: (context, out) => {
      context.type = "text/plain; charset=utf-8";
      context.body = `Testlegitimationen kunde inte svara: ${out.error}`;
    },
    loadExistingGrant: (context) => grantEverything(context, claims),
    findAccount: (_context, subject) => {
      const person = admitted.get(subject);
      if (person === undefined) return undefined;
      return {
        accountId: subject,
        claims: () => ({ sub: subject, ...namesOf(person), ...cards.claimsOf(person) }),
      };
    },
  });
  signOutWithoutAsking(provider);
  const admit = (person: Holder) => {
    const subject = randomBytes(16).toString("base64url");
    admitted.set(subject, person);
    return subject;
  };
  return { provider, admit };
}

/** Elliptic, since making an RSA key would take a noticeable part of the start. */
async function signingKey(): Promise<JWK> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined || d === undefined) {
    throw new Error("The platform exported an elliptic key of another form than asked for.");
  }
  return { kty, crv, x, y, d, use: "sig", alg: "ES256" };
}

/** @param path where the provider is mounted: two of them keep apart what they know of one browser */
export function sessionCookieAt(path: string): string {
  return `${cookieNameAt(path)}_session`;
}

function cookieNameAt(path: string): string {
  return path.slice(1).replaceAll(/[^a-z]/g, "_");
}

function cookies(path: string) {
  return {
    keys: [randomBytes(32).toString("base64url")],
    names: {
      session: sessionCookieAt(path),
      interaction: `${cookieNameAt(path)}_card`,
      resume: `${cookieNameAt(path)}_resume`,
    },
    long: { httpOnly: true, sameSite: "lax", signed: true, path } as const,
    short: { httpOnly: true, sameSite: "lax", signed: true } as const,
  };
}

/** So that it is Behörig, not the test provider, that is seen to refuse a card of too low a level. */
function lettingAnyLevelThrough() {
  const prompts = interactionPolicy.base();
  for (const reason of ["essential_acr", "essential_acrs"]) prompts.get("login")?.checks.remove(reason);
  return prompts;
}

/** Invented people need not be asked whether their invented details may be handed over. */
async function grantEverything(context: KoaContextWithOIDC, claims: string[]) {
  const { session, client, provider } = context.oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope("openid");
  grant.addOIDCClaims(claims);
  await grant.save();
  return grant;
}

function namesOf({ givenName, familyName }: CardHolder) {
  return { given_name: givenName, family_name: familyName, name: `${givenName} ${familyName}` };
}

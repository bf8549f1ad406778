import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { exportJWK, generateKeyPair } from "jose";
import { type InteractionResults, type JWK, type KoaContextWithOIDC, Provider } from "oidc-provider";
import { memoryAdapter } from "../src/demonstration/identity-provider/memory-adapter.ts";
import { selfSignedCertificate } from "./certificate.ts";

type Person = { readonly acr: string; readonly claims: Readonly<Record<string, string>> };

/** How somebody answers at the provider: as a person, by cancelling, or with a card that it does not take for the level. */
export type Answering = Person | "cancel" | "too-low";

export type StrictProvider = {
  readonly issuer: URL;
  /** Goes where the site sends a browser, answers, and gives the address that it is sent back to. */
  visit(address: string, answering: Answering): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A well-made provider over real TLS, as strict as its library makes it: it knows its client by a signature alone, gives what
 * is asked for and no more, and puts claims of scopes at its userinfo endpoint.
 */
export async function openStrictProvider(
  client: { readonly id: string; readonly keys: readonly JWK[]; readonly redirectUris: readonly string[] },
  acrValues: readonly string[],
  claimNames: readonly string[],
): Promise<StrictProvider> {
  const certificate = selfSignedCertificate();
  const usual = getCACertificates("default");
  setDefaultCACertificates([...usual, certificate.cert]);
  const server = createServer(certificate, (request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const issuer = new URL(`https://localhost:${(server.address() as AddressInfo).port}`);
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  let present: Answering = "cancel";
  const provider = new Provider(issuer.href, {
    adapter: memoryAdapter(100),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "strict" } as JWK] },
    cookies: { keys: ["only of this test"] },
    clients: [
      {
        client_id: client.id,
        redirect_uris: [...client.redirectUris],
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: "ES256",
        jwks: { keys: [...client.keys] },
      },
    ],
    acrValues: [...acrValues],
    claims: {
      openid: ["sub"],
      profile: ["given_name", "family_name", "hsa_id"],
      ...Object.fromEntries(claimNames.map((name) => [name, null])),
      acr: null,
    },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/answer/${uid}` },
    loadExistingGrant: (context) => grantOf(context, claimNames),
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...(typeof present === "string" ? {} : present.claims) }),
    }),
  });
  const protocol = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (!request.url?.startsWith("/answer/")) return await protocol(request, response);
    await provider.interactionFinished(request, response, resultOf(present));
  }

  return {
    issuer: new URL(provider.issuer),
    visit: async (address, answering) => {
      present = answering;
      return await throughWith(issuer, address);
    },
    stop: async () => {
      setDefaultCACertificates(usual);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function resultOf(answering: Answering): InteractionResults {
  if (answering === "cancel") return { error: "access_denied" };
  if (answering === "too-low") return { error: "unmet_authentication_requirements" };
  return { login: { accountId: "pseudonym", acr: answering.acr } };
}

async function grantOf({ oidc }: KoaContextWithOIDC, claimNames: readonly string[]) {
  const { session, client, provider } = oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope("openid profile");
  grant.addOIDCClaims(["acr", "given_name", "family_name", ...claimNames]);
  await grant.save();
  return grant;
}

/** A browser without scripts on the provider's pages, until it is sent somewhere else. */
async function throughWith(issuer: URL, address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of sent.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const location = sent.headers.get("location");
    if (location === null)
      throw new Error(`the provider went no further: ${sent.status} ${await sent.text()}`);
    next = new URL(location, next).href;
    if (new URL(next).origin !== issuer.origin) return next;
  }
  throw new Error("the provider sends the browser round and round");
}

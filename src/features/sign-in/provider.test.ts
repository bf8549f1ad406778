import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import { renderToString } from "preact-render-to-string";
import { beforeEach, describe, expect, it } from "vitest";
import { type Visitor, visitorTo } from "../../../tests/visitor.ts";
import { createIdentityProvider } from "../../demonstration/identity-provider/identity-provider.ts";
import { inProcessFetch } from "../../demonstration/identity-provider/in-process-fetch.ts";
import { acr, serviceCards } from "../../demonstration/identity-provider/test-person.ts";
import { type ServiceClaim, serviceClaims } from "./claims.ts";
import { createProvider, type Fetch, type ProviderConfig, type ServiceProvider } from "./provider.ts";

const origin = new URL("http://localhost:4000");
const astrid = {
  key: "astrid",
  givenName: "Astrid",
  familyName: "Öberg",
  hsaId: "SE2120009994-A1B2",
  acr: acr.loa3,
  organisation: "Exempelköpings kommun",
  hint: { sv: "administratör", en: "administrator" },
};
const config: ProviderConfig<ServiceClaim> = {
  issuer: new URL("/test-eid", origin),
  clientId: "behorig",
  clientAuthentication: { method: "client_secret_basic", secret: "a secret known to both" },
  redirectUri: new URL("/sign-in/callback", origin),
  postLogoutRedirectUri: new URL("/signed-out", origin),
  acceptedAcr: [acr.loa3],
  claims: serviceClaims,
};

let site: FastifyInstance;
let visitor: Visitor;
let fetch: Fetch;
let provider: ServiceProvider;

beforeEach(async () => {
  site = fastify();
  await site.register(cookie);
  await site.register(
    await createIdentityProvider({
      issuer: config.issuer,
      client: {
        id: config.clientId,
        secret: "a secret known to both",
        redirectUri: config.redirectUri,
        postLogoutRedirectUri: config.postLogoutRedirectUri,
      },
      cards: serviceCards,
      people: async () => [astrid],
      frame: ({ title, content }) => `<!doctype html><title>${title}</title>${renderToString(content)}`,
    }),
  );
  site.get("/sign-in/callback", () => "back");
  visitor = visitorTo(site, origin);
  fetch = inProcessFetch(site);
  provider = createProvider(config, fetch);
});

/** Goes to the provider, chooses there, and gives the address the browser is sent back to. */
async function comeBack(choice: Record<string, string>, secrets = provider.newSecrets()) {
  const departure = await provider.authorizationUrl(secrets);
  if (departure.kind !== "departure") throw new Error(`refused: ${departure.kind}`);
  const cards = await visitor.get((await visitor.get(departure.url)).headers.location ?? "");
  const action = /action="([^"]+)"/.exec(cards.body)?.[1] ?? "";
  const chosen = await visitor.post(action, choice);
  const back = await visitor.get(chosen.headers.location ?? "");
  return { callback: new URL(back.headers.location ?? ""), secrets, cards };
}

async function identified(choice: Record<string, string>) {
  const { callback, secrets } = await comeBack(choice);
  return provider.identify(callback, secrets);
}

describe("Somebody with a good card", () => {
  it("is identified by HSA-id, names, level and the organisation that issued the card", async () => {
    expect(await identified({ choice: "astrid" })).toEqual({
      kind: "identified",
      acr: "http://id.sambi.se/loa/loa3",
      claims: {
        hsaId: "SE2120009994-A1B2",
        givenName: "Astrid",
        familyName: "Öberg",
        issuingOrganisation: "Exempelköpings kommun",
      },
    });
  });

  it("can type the HSA-id of somebody who was added a moment ago", async () => {
    const typed = { choice: "typed", hsaId: "SE2321009991-1003", givenName: "Nya", familyName: "Ny" };
    expect(await identified(typed)).toMatchObject({
      claims: { hsaId: "SE2321009991-1003", familyName: "Ny" },
    });
  });

  it("can sign in again as somebody else without signing out in between", async () => {
    await identified({ choice: "astrid" });
    expect(await identified({ choice: "typed", hsaId: "SE2321009991-1003" })).toMatchObject({
      claims: { hsaId: "SE2321009991-1003" },
    });
  });

  it("is sent off with PKCE, state, nonce and the claims wanted, and with nothing about a person", async () => {
    const departure = await provider.authorizationUrl({
      state: "s",
      nonce: "n",
      codeVerifier: "v".repeat(43),
    });
    const query = departure.kind === "departure" ? departure.url.searchParams : new URLSearchParams();
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: "behorig",
      code_challenge_method: "S256",
      state: "s",
      nonce: "n",
      response_type: "code",
    });
    expect(query.get("code_challenge")).not.toBe("v".repeat(43));
    expect(JSON.parse(query.get("claims") ?? "")).toEqual({
      id_token: {
        employeeHsaId: { essential: true },
        given_name: null,
        family_name: null,
        credentialOrganizationName: null,
        acr: { values: ["http://id.sambi.se/loa/loa3"], essential: true },
      },
    });
  });
});

describe("Somebody who is not let in", () => {
  it("has cancelled", async () => {
    expect(await identified({ choice: "cancel" })).toEqual({ kind: "cancelled" });
  });

  it("has a reserve card of too low a level", async () => {
    expect(await identified({ choice: "reserve" })).toEqual({ kind: "assurance" });
  });

  it("comes with another browser's state", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    const answer = await provider.identify(callback, { ...secrets, state: "another" });
    expect(answer).toEqual({ kind: "provider-error", reason: "OAUTH_INVALID_RESPONSE" });
  });

  it("comes with another attempt's nonce", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    const answer = await provider.identify(callback, { ...secrets, nonce: "another" });
    expect(answer).toEqual({ kind: "provider-error", reason: "OAUTH_JWT_CLAIM_COMPARISON_FAILED" });
  });

  it("comes with a code that was obtained with another verifier", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    const answer = await provider.identify(callback, { ...secrets, codeVerifier: "w".repeat(43) });
    expect(answer).toEqual({ kind: "provider-error", reason: "token_refused" });
  });

  it("comes with a code that has been used", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    await provider.identify(callback, secrets);
    const answer = await provider.identify(callback, secrets);
    expect(answer).toEqual({ kind: "provider-error", reason: "token_refused" });
  });

  it("comes with an answer from another provider", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    callback.searchParams.set("iss", "https://other.example");
    expect(await provider.identify(callback, secrets)).toMatchObject({ kind: "provider-error" });
  });

  it("comes with a refusal in the address that nobody asked for", async () => {
    const { secrets } = await comeBack({ choice: "astrid" });
    const forged = new URL("/sign-in/callback?error=access_denied", origin);
    expect(await provider.identify(forged, secrets)).toMatchObject({ kind: "provider-error" });
  });
});

describe("An id token", () => {
  const comparison = { kind: "provider-error", reason: "OAUTH_JWT_CLAIM_COMPARISON_FAILED" };
  const falsified: [string, (claims: Claims) => Claims, object][] = [
    ["another issuer", (claims) => ({ ...claims, iss: "https://other.example" }), comparison],
    ["another audience", (claims) => ({ ...claims, aud: "other" }), comparison],
    [
      "other audiences besides",
      (claims) => ({ ...claims, aud: ["behorig", "other"], azp: "behorig" }),
      { kind: "provider-error", reason: "foreign_audience" },
    ],
    [
      "a lifetime that is over",
      (claims) => ({ ...claims, exp: 1_000_000_000 }),
      { kind: "provider-error", reason: "OAUTH_JWT_TIMESTAMP_CHECK_FAILED" },
    ],
    ["no level", ({ acr: _, ...claims }) => claims, { kind: "assurance" }],
    [
      "a level that only begins like the accepted one",
      (claims) => ({ ...claims, acr: `${acr.loa3}+` }),
      { kind: "assurance" },
    ],
  ];
  it.each(falsified)("with %s lets nobody in, even when rightly signed", async (_, falsify, refusal) => {
    expect(await identifiedThrough(await signing(falsify))).toEqual(refusal);
  });

  it("signed by the same hand without being falsified lets its holder in", async () => {
    expect(await identifiedThrough(await signing((claims) => claims))).toMatchObject({ kind: "identified" });
  });

  it("with a changed HSA-id under the provider's own signature lets nobody in", async () => {
    const tamper = tampering((token) => {
      const [head, body, signature] = token.split(".");
      const claims = { ...decoded(body), employeeHsaId: "SE2321009991-1003" };
      return `${head}.${encoded(claims)}.${signature}`;
    });
    expect(await identifiedThrough(tamper)).toMatchObject({ kind: "provider-error" });
  });

  it("without signature lets nobody in", async () => {
    const unsigned = tampering((token) => `${encoded({ alg: "none" })}.${token.split(".")[1]}.`);
    expect(await identifiedThrough(unsigned)).toMatchObject({ kind: "provider-error" });
  });
});

describe("A provider that does not answer", () => {
  it("is told apart from one that refuses, and is asked again at the next attempt", async () => {
    let down = true;
    const flaky = createProvider(config, async (url, options) => {
      if (down) throw new TypeError("fetch failed");
      return fetch(url, options);
    });
    expect(await flaky.authorizationUrl(flaky.newSecrets())).toEqual({ kind: "unavailable" });
    down = false;
    expect(await flaky.authorizationUrl(flaky.newSecrets())).toMatchObject({ kind: "departure" });
  });

  it("may fall ill while somebody is on the way back", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    const ill = createProvider(config, async (url, options) =>
      url.endsWith("/token") ? new Response("", { status: 503 }) : fetch(url, options),
    );
    expect(await ill.identify(callback, secrets)).toEqual({ kind: "unavailable" });
  });

  it("is not asked before somebody wants to sign in", () => {
    createProvider(config, () => expect.unreachable());
  });

  it("does not stop anybody from signing out", async () => {
    const down = createProvider(config, () => Promise.reject(new TypeError("fetch failed")));
    expect(await down.signOutUrl("s")).toBeUndefined();
  });
});

describe("Behörig itself", () => {
  it("can prove who it is with a signature instead of a shared secret", async () => {
    const { callback, secrets } = await comeBack({ choice: "astrid" });
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
    let sent = new URLSearchParams();
    const signer = createProvider(
      { ...config, clientAuthentication: { method: "private_key_jwt", key: privateKey, keyId: "ours" } },
      async (url, options) => {
        if (url.endsWith("/token") && options.body instanceof URLSearchParams) sent = options.body;
        return fetch(url, options);
      },
    );
    await signer.identify(callback, secrets);
    const [head, claims] = (sent.get("client_assertion") ?? "").split(".");
    expect(decoded(head)).toMatchObject({ alg: "ES256", kid: "ours" });
    expect(decoded(claims)).toMatchObject({ iss: "behorig", sub: "behorig" });
    expect(sent.has("client_secret")).toBe(false);
  });
});

describe("A provider over plain http", () => {
  it("is refused unless it is on this machine", () => {
    const open = { ...config, issuer: new URL("http://eid.example/") };
    expect(() => createProvider(open)).toThrow("must be reached over https");
  });
});

describe("Signing out", () => {
  it("ends the provider's session without another press and comes back, with nothing personal in the address", async () => {
    await identified({ choice: "astrid" });
    const url = await provider.signOutUrl("out");
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      client_id: "behorig",
      post_logout_redirect_uri: "http://localhost:4000/signed-out",
      state: "out",
    });
    const answer = await visitor.get(url ?? "");
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      "http://localhost:4000/signed-out?state=out",
    ]);
  });
});

type Claims = Record<string, unknown>;

async function identifiedThrough(dishonest: Fetch) {
  const { callback, secrets } = await comeBack({ choice: "astrid" });
  return createProvider(config, dishonest).identify(callback, secrets);
}

/** The network, with the id token changed on its way to us. */
function tampering(change: (token: string) => string | Promise<string>): Fetch {
  return async (url, options) => {
    const answer = await fetch(url, options);
    if (!url.endsWith("/token")) return answer;
    const body = await answer.json();
    return Response.json({ ...body, id_token: await change(body.id_token) });
  };
}

/** A network whose other end holds a signing key that the provider publishes, and uses it wrongly. */
async function signing(falsify: (claims: Claims) => Claims): Promise<Fetch> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const published = { ...(await crypto.subtle.exportKey("jwk", pair.publicKey)), kid: "other", use: "sig" };
  const tamper = tampering(async (token) => {
    const signed = `${encoded({ alg: "ES256", kid: "other" })}.${encoded(falsify(decoded(token.split(".")[1])))}`;
    const signature = await crypto.subtle.sign(algorithm, pair.privateKey, new TextEncoder().encode(signed));
    return `${signed}.${Buffer.from(signature).toString("base64url")}`;
  });
  return async (url, options) =>
    url.endsWith("/jwks") ? Response.json({ keys: [published] }) : tamper(url, options);
}

function decoded(part: string | undefined): Claims {
  return JSON.parse(Buffer.from(part ?? "", "base64url").toString());
}

function encoded(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

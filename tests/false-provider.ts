import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import { selfSignedCertificate } from "./certificate.ts";

type Claims = Record<string, unknown>;
type Endpoint = "configuration" | "keys" | "token";

/** What the provider does otherwise than it should, until it is told to behave. */
export type Misbehaviour = {
  readonly claims?: (claims: Claims) => Claims;
  /** With another key under the published one's name; with one that is not published; with none; with the client's secret. */
  readonly signs?: "with-another-key" | "with-an-unpublished-key" | "not-at-all" | "with-a-secret";
  /** What the browser brings back besides, or in its place. */
  readonly answer?: (query: URLSearchParams) => void;
  readonly configuration?: Claims;
  /** The endpoints that fail, and how. */
  readonly fails?: Partial<
    Record<Endpoint, "hangs-up" | "says-nothing" | "trickles" | "is-ill" | "speaks-html">
  >;
  /** The token endpoint's refusal. */
  readonly refuses?: string;
};

export type FalseProvider = {
  readonly issuer: URL;
  /** What it tells of whoever comes, besides what every token holds. */
  person: Claims;
  misbehaviour: Misbehaviour;
  /** What it knows its client's keys to be. */
  clientKeys: JSONWebKeySet;
  /** What the last sign-in was asked for with. */
  asked: URLSearchParams;
  rotateKeys(): Promise<void>;
  /** Goes where the site sends a browser, and gives the address that it is sent back to. */
  visit(address: string): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A provider over real TLS that answers as the protocol has it, and wrongly in exactly the ways that it is told to: what a
 * well-made provider cannot be brought to do. It knows its client by a signature (`private_key_jwt`).
 */
export async function openFalseProvider(clientId: string): Promise<FalseProvider> {
  const certificate = selfSignedCertificate();
  const usual = getCACertificates("default");
  setDefaultCACertificates([...usual, certificate.cert]);
  const codes = new Map<string, { challenge: string; nonce: string; redirectUri: string }>();
  let signing = await newKey();
  const server = createServer(certificate, (request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const issuer = new URL(`https://localhost:${(server.address() as AddressInfo).port}/`);
  const self: FalseProvider = {
    issuer,
    person: {},
    misbehaviour: {},
    clientKeys: { keys: [] },
    asked: new URLSearchParams(),
    rotateKeys: async () => {
      signing = await newKey();
    },
    visit: async (address) => {
      const sent = await fetch(address, { redirect: "manual" });
      return sent.headers.get("location") ?? "";
    },
    stop: async () => {
      setDefaultCACertificates(usual);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    switch (pathname) {
      case "/.well-known/openid-configuration":
        return send(response, "configuration", 200, {
          ...configurationOf(issuer),
          ...self.misbehaviour.configuration,
        });
      case "/keys":
        return send(response, "keys", 200, { keys: [signing.published] });
      case "/authorize":
        return authorize(response, searchParams);
      case "/token":
        return await exchange(response, new URLSearchParams(await text(request)));
      default:
        response.writeHead(404).end();
    }
  }

  function authorize(response: ServerResponse, query: URLSearchParams) {
    self.asked = query;
    const code = randomBytes(16).toString("base64url");
    const redirectUri = query.get("redirect_uri") ?? "";
    const [challenge, nonce] = [query.get("code_challenge") ?? "", query.get("nonce") ?? ""];
    codes.set(code, { challenge, nonce, redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: query.get("state") ?? "", iss: issuer.href }).toString();
    self.misbehaviour.answer?.(back.searchParams);
    response.writeHead(303, { location: back.href }).end();
  }

  async function exchange(response: ServerResponse, form: URLSearchParams) {
    if (self.misbehaviour.refuses !== undefined) {
      return send(response, "token", 400, { error: self.misbehaviour.refuses });
    }
    if (!(await isClient(form))) return send(response, "token", 401, { error: "invalid_client" });
    const code = form.get("code") ?? "";
    const known = codes.get(code);
    codes.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (known?.challenge !== challenge || known.redirectUri !== form.get("redirect_uri")) {
      return send(response, "token", 400, { error: "invalid_grant" });
    }
    const id_token = await tokenFor(known.nonce);
    return send(response, "token", 200, { access_token: "opaque", token_type: "Bearer", id_token });
  }

  /** Who the client is, by its own signature, meant for this provider (RFC 7523 §3). */
  async function isClient(form: URLSearchParams): Promise<boolean> {
    const assertion = form.get("client_assertion") ?? "";
    const expected = { issuer: clientId, subject: clientId, audience: issuer.href };
    return jwtVerify(assertion, createLocalJWKSet(self.clientKeys), expected).then(
      () => true,
      () => false,
    );
  }

  async function tokenFor(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer.href, aud: clientId, sub: "pseudonym", iat: now, exp: now + 300, nonce };
    const { claims = (same) => same, signs } = self.misbehaviour;
    const told = claims({ ...usual, ...self.person });
    if (signs === "not-at-all") return new UnsecuredJWT(told).encode();
    if (signs === "with-a-secret") {
      return await new SignJWT(told).setProtectedHeader({ alg: "HS256" }).sign(Buffer.alloc(32, 1));
    }
    const other = signs === undefined ? signing : await newKey();
    const { kid } = signs === "with-an-unpublished-key" ? other.published : signing.published;
    return await new SignJWT(told).setProtectedHeader({ alg: "ES256", kid }).sign(other.key);
  }

  function send(response: ServerResponse, endpoint: Endpoint, status: number, body: Claims) {
    const json = JSON.stringify(body);
    switch (self.misbehaviour.fails?.[endpoint]) {
      case "hangs-up":
        response.socket?.destroy();
        return;
      case "says-nothing":
        return;
      case "trickles":
        response.writeHead(status, { "content-type": "application/json" }).write(json.slice(0, 5));
        return;
      case "is-ill":
        response.writeHead(503).end();
        return;
      case "speaks-html":
        response.writeHead(200, { "content-type": "text/html" }).end("<h1>Underhåll</h1>");
        return;
      default:
        response.writeHead(status, { "content-type": "application/json" }).end(json);
    }
  }
  return self;
}

function configurationOf({ href }: URL): Claims {
  return {
    issuer: href,
    authorization_endpoint: `${href}authorize`,
    token_endpoint: `${href}token`,
    jwks_uri: `${href}keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256", "ES256", "HS256", "none"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    authorization_response_iss_parameter_supported: true,
    claims_parameter_supported: true,
  };
}

async function newKey(): Promise<{ key: CryptoKey; published: Claims & { kid: string } }> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const kid = randomBytes(8).toString("hex");
  return { key: privateKey, published: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "ES256" } };
}

import { beforeEach, describe, expect, it } from "vitest";
import { type Entrance, openCitizenEntrance, openServiceEntrance } from "../../../tests/entrances.ts";
import type { ServiceClaim } from "./profiles.ts";
import { createProvider } from "./provider.ts";

let entrance: Entrance<ServiceClaim>;

beforeEach(async () => {
  entrance = await openServiceEntrance();
});

describe("Somebody with a good card", () => {
  it("is identified by HSA-id, names, level and the organisation that issued the card", async () => {
    expect(await entrance.identified({ choice: "astrid" })).toEqual({
      kind: "identified",
      acr: "http://id.sambi.se/loa/loa3",
      claims: {
        hsaId: "SE2120009994-A1B2",
        givenName: "Astrid",
        familyName: "Öberg",
        issuingOrganisation: "Exempelköpings kommun",
      },
      secondsSince: expect.any(Number),
    });
  });

  it("can type the HSA-id of somebody who was added a moment ago", async () => {
    const typed = { choice: "typed", hsaId: "SE2321009991-1003", givenName: "Nya", familyName: "Ny" };
    expect(await entrance.identified(typed)).toMatchObject({
      claims: { hsaId: "SE2321009991-1003", familyName: "Ny" },
    });
  });

  it("can sign in again as somebody else without signing out in between", async () => {
    await entrance.identified({ choice: "astrid" });
    expect(await entrance.identified({ choice: "typed", hsaId: "SE2321009991-1003" })).toMatchObject({
      claims: { hsaId: "SE2321009991-1003" },
    });
  });

  it("is sent off with PKCE, state, nonce and the claims wanted, and with nothing about a person", async () => {
    const departure = await entrance.provider.authorizationUrl({
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
        acr: { value: "http://id.sambi.se/loa/loa3", essential: true },
      },
    });
  });
});

describe("Somebody with a citizen's e-ID", () => {
  it("is identified by number, names and level", async () => {
    const { identified } = await openCitizenEntrance();
    expect(await identified({ choice: "nora" })).toEqual({
      kind: "identified",
      acr: "http://id.elegnamnden.se/loa/1.0/loa3",
      claims: { personalNumber: "199001112383", givenName: "Nora", familyName: "Nyström" },
      secondsSince: expect.any(Number),
    });
  });

  it("is identified by coordination number and how sure it is, where there is no other", async () => {
    const { identified } = await openCitizenEntrance();
    expect(await identified({ choice: "unconfirmed" })).toMatchObject({
      claims: { coordinationNumber: "192304602390", coordinationNumberLevel: "probable" },
    });
  });

  it("is asked for both kinds of number, one of which the provider gives, and for nothing that is not used", async () => {
    const { provider } = await openCitizenEntrance();
    const departure = await provider.authorizationUrl(provider.newSecrets());
    const query = departure.kind === "departure" ? departure.url.searchParams : new URLSearchParams();
    expect(query.get("redirect_uri")).toBe("http://localhost:4000/account/e-id/callback");
    expect(JSON.parse(query.get("claims") ?? "")).toEqual({
      id_token: {
        "https://id.oidc.se/claim/personalIdentityNumber": { essential: true },
        "https://id.oidc.se/claim/coordinationNumber": { essential: true },
        "https://id.oidc.se/claim/coordinationNumberLevel": null,
        given_name: null,
        family_name: null,
        acr: { values: ["http://id.elegnamnden.se/loa/1.0/loa3"], essential: true },
      },
    });
  });
});

describe("Behörig itself", () => {
  it("can prove who it is with a signature instead of a shared secret", async () => {
    const { callback, secrets } = await entrance.comeBack({ choice: "astrid" });
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
    let sent = new URLSearchParams();
    const signer = createProvider(
      {
        ...entrance.config,
        clientAuthentication: { method: "private_key_jwt", key: privateKey, keyId: "ours" },
      },
      async (url, options) => {
        if (url.endsWith("/token") && options.body instanceof URLSearchParams) sent = options.body;
        return entrance.fetch(url, options);
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
    const open = { ...entrance.config, issuer: new URL("http://eid.example/") };
    expect(() => createProvider(open)).toThrow("must be reached over https");
  });
});

describe("Signing out", () => {
  it("ends the provider's session without another press and comes back, with nothing personal in the address", async () => {
    await entrance.identified({ choice: "astrid" });
    const url = await entrance.provider.signOutUrl("out");
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      client_id: "behorig",
      post_logout_redirect_uri: "http://localhost:4000/signed-out",
      state: "out",
    });
    const answer = await entrance.get(url ?? "");
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      "http://localhost:4000/signed-out?state=out",
    ]);
  });
});

function decoded(part: string | undefined): unknown {
  return JSON.parse(Buffer.from(part ?? "", "base64url").toString());
}

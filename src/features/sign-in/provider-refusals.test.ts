import { beforeEach, describe, expect, it } from "vitest";
import { type Entrance, openCitizenEntrance, openServiceEntrance, origin } from "../../../tests/entrances.ts";
import { createProvider, type Demand, type Fetch } from "./provider.ts";

/** Each way of failing, tried at each entrance: what is checked at one is checked at the other. */
const entrances = [
  {
    name: "service entrance",
    open: openServiceEntrance,
    good: { choice: "astrid" },
    low: { choice: "reserve" },
    tooLow: "reserve-card",
    another: { employeeHsaId: "SE2321009991-1003" },
  },
  {
    name: "citizens' entrance",
    open: openCitizenEntrance,
    good: { choice: "nora" },
    low: { choice: "low" },
    tooLow: "assurance",
    another: { "https://id.oidc.se/claim/personalIdentityNumber": "192605058326" },
  },
];

describe.each(entrances)("At the $name", ({ open, good, low, tooLow, another }) => {
  let entrance: Entrance<string>;

  beforeEach(async () => {
    entrance = await open();
  });

  describe("Somebody who is not let in", () => {
    it("has cancelled", async () => {
      expect(await entrance.identified({ choice: "cancel" })).toEqual({ kind: "cancelled" });
    });

    it("has a card of too low a level", async () => {
      expect(await entrance.identified(low)).toEqual({ kind: tooLow });
    });

    it("comes with another browser's state", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      const answer = await entrance.provider.identify(callback, { ...secrets, state: "another" });
      expect(answer).toEqual({ kind: "provider-error", fault: "untrusted", check: "state" });
    });

    it("comes with another attempt's nonce", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      const answer = await entrance.provider.identify(callback, { ...secrets, nonce: "another" });
      expect(answer).toEqual({ kind: "provider-error", fault: "untrusted", check: "nonce" });
    });

    it("comes with a code that was obtained with another verifier", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      const answer = await entrance.provider.identify(callback, { ...secrets, codeVerifier: "w".repeat(43) });
      expect(answer).toEqual({ kind: "provider-error", fault: "used", check: "code" });
    });

    it("comes with a code that has been used", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      await entrance.provider.identify(callback, secrets);
      const answer = await entrance.provider.identify(callback, secrets);
      expect(answer).toEqual({ kind: "provider-error", fault: "used", check: "code" });
    });

    it("comes with an answer from another provider", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      callback.searchParams.set("iss", "https://other.example");
      expect(await entrance.provider.identify(callback, secrets)).toMatchObject({ kind: "provider-error" });
    });

    it("comes with a refusal in the address that nobody asked for", async () => {
      const { secrets } = await entrance.comeBack(good);
      const forged = new URL("/sign-in/callback?error=access_denied", origin);
      expect(await entrance.provider.identify(forged, secrets)).toMatchObject({ kind: "provider-error" });
    });
  });

  describe("An id token", () => {
    const untrusted = (check: string) => ({ kind: "provider-error", fault: "untrusted", check });
    const falsified: [string, (claims: Claims) => Claims, object][] = [
      ["another issuer", (claims) => ({ ...claims, iss: "https://other.example" }), untrusted("issuer")],
      ["another audience", (claims) => ({ ...claims, aud: "other" }), untrusted("audience")],
      [
        "other audiences besides",
        (claims) => ({ ...claims, aud: ["behorig", "other"], azp: "behorig" }),
        { kind: "provider-error", fault: "untrusted", check: "audience" },
      ],
      [
        "a lifetime that is over",
        (claims) => ({ ...claims, exp: 1_000_000_000 }),
        { kind: "provider-error", fault: "stale", check: "lifetime" },
      ],
      ["no level", ({ acr: _, ...claims }) => claims, { kind: "assurance" }],
      [
        "a level that only begins like the accepted one",
        (claims) => ({ ...claims, acr: `${claims.acr}+` }),
        { kind: "assurance" },
      ],
    ];
    it.each(falsified)("with %s lets nobody in, even when rightly signed", async (_, falsify, refusal) => {
      expect(await identifiedThrough(await signing(falsify))).toEqual(refusal);
    });

    it("signed by the same hand without being falsified lets its holder in", async () => {
      expect(await identifiedThrough(await signing((claims) => claims))).toMatchObject({
        kind: "identified",
      });
    });

    it("with a changed number or HSA-id under the provider's own signature lets nobody in", async () => {
      const tamper = tampering((token) => {
        const [head, body, signature] = token.split(".");
        const claims = { ...decoded(body), ...another };
        return `${head}.${encoded(claims)}.${signature}`;
      });
      expect(await identifiedThrough(tamper)).toMatchObject({ kind: "provider-error" });
    });

    it("without signature lets nobody in", async () => {
      const unsigned = tampering((token) => `${encoded({ alg: "none" })}.${token.split(".")[1]}.`);
      expect(await identifiedThrough(unsigned)).toMatchObject({ kind: "provider-error" });
    });
  });

  describe("Somebody who is to be identified anew", () => {
    const anew = { withinSeconds: 5 };
    const hourAgo = Math.floor(Date.now() / 1000) - 3600;
    const without = ({ auth_time: _, ...claims }: Claims) => claims;
    const long = (claims: Claims) => ({ ...claims, auth_time: hourAgo });

    it("is, where the provider says that it has just been done", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      expect(await entrance.provider.identify(callback, secrets, anew)).toMatchObject({ kind: "identified" });
    });

    it.each([
      ["has only remembered them from before", long, "stale", "lifetime"],
      ["does not say when it was done", without, "untrusted", "claims"],
      ["says so in no number", (claims: Claims) => ({ ...claims, auth_time: "now" }), "untrusted", "claims"],
    ])("is not, where it %s", async (_, falsify, fault, check) => {
      const answer = await identifiedThrough(await signing(falsify), anew);
      expect(answer).toEqual({ kind: "provider-error", fault, check });
    });

    it("may sign in all the same, and how long ago it was is known or not", async () => {
      const ages = [
        await identifiedThrough(await signing(long)),
        await identifiedThrough(await signing(without)),
      ];
      expect(ages[0]).toMatchObject({ kind: "identified", secondsSince: expect.closeTo(3600, -2) });
      expect(ages[1]).toMatchObject({ kind: "identified", secondsSince: undefined });
    });
  });

  describe("A provider that does not answer", () => {
    it("is told apart from one that refuses, and is asked again at the next attempt", async () => {
      let down = true;
      const flaky = createProvider(entrance.config, async (url, options) => {
        if (down) throw new TypeError("fetch failed");
        return entrance.fetch(url, options);
      });
      expect(await flaky.authorizationUrl(flaky.newSecrets())).toEqual({
        kind: "unavailable",
        check: "no-answer",
      });
      down = false;
      expect(await flaky.authorizationUrl(flaky.newSecrets())).toMatchObject({ kind: "departure" });
    });

    it("may fall ill while somebody is on the way back", async () => {
      const { callback, secrets } = await entrance.comeBack(good);
      const ill = createProvider(entrance.config, async (url, options) =>
        url.endsWith("/token") ? new Response("", { status: 503 }) : entrance.fetch(url, options),
      );
      expect(await ill.identify(callback, secrets)).toEqual({ kind: "unavailable", check: "ill" });
    });

    it("is not asked before somebody wants to sign in", () => {
      createProvider(entrance.config, () => expect.unreachable());
    });

    it("does not stop anybody from signing out", async () => {
      const down = createProvider(entrance.config, () => Promise.reject(new TypeError("fetch failed")));
      expect(await down.signOutUrl("s")).toBeUndefined();
    });
  });

  async function identifiedThrough(dishonest: Fetch, demand?: Demand) {
    const { callback, secrets } = await entrance.comeBack(good);
    return createProvider(entrance.config, dishonest).identify(callback, secrets, demand);
  }

  /** The network, with the id token changed on its way to us. */
  function tampering(change: (token: string) => string | Promise<string>): Fetch {
    return async (url, options) => {
      const answer = await entrance.fetch(url, options);
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
      const signature = await crypto.subtle.sign(
        algorithm,
        pair.privateKey,
        new TextEncoder().encode(signed),
      );
      return `${signed}.${Buffer.from(signature).toString("base64url")}`;
    });
    return async (url, options) =>
      url.endsWith("/jwks") ? Response.json({ keys: [published] }) : tamper(url, options);
  }
});

type Claims = Record<string, unknown>;

function decoded(part: string | undefined): Claims {
  return JSON.parse(Buffer.from(part ?? "", "base64url").toString());
}

function encoded(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JSONWebKeySet } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { profiles } from "#sign-in";
import { buildAssets } from "#ui/assets.ts";
import { createApp } from "../src/app.ts";
import { type ClientKeys, readClientKey } from "../src/client-keys.ts";
import type { Config } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { citizensAt, serviceAt } from "../src/provider-settings.ts";
import { type FalseProvider, type Misbehaviour, openFalseProvider } from "./false-provider.ts";
import { testSite } from "./site.ts";
import { type Answer, type Visitor, visitorTo } from "./visitor.ts";
import { astrid } from "./world.ts";

// The whole site before a provider over TLS that answers wrongly on purpose. Nobody is let in, the person is told in plain
// words whose the fault is, and the operator which check it was, under the same code.

const clientId = "behorig";
const keyFolder = mkdtempSync(join(tmpdir(), "behorig-client-keys-"));
const [first, second] = [newClientKey("first"), newClientKey("second")];

const service = {
  name: "the service entrance",
  start: "/sign-in/start",
  person: { employeeHsaId: astrid.hsaId, acr: profiles.inera.levels.loa3 },
  good: "Exempelköpings kommun",
  otherLevels: [
    profiles.inera.levels.loa2,
    "http://id.sambi.se/loa/loa4",
    "http://id.sambi.se/loa/LOA3",
    undefined,
  ],
};
const citizens = {
  name: "the citizens' entrance",
  start: "/account/e-id/sign-in",
  person: {
    "https://id.oidc.se/claim/personalIdentityNumber": "192605058326",
    acr: profiles["sweden-connect"].levels.loa3,
  },
  good: "Inget konto är knutet till din e-legitimation",
  otherLevels: [
    profiles["sweden-connect"].levels.loa2,
    profiles["sweden-connect"].levels["uncertified-loa3"],
    undefined,
  ],
};

type Line = Readonly<Record<string, unknown>>;

const [site, assets] = [await testSite(), await buildAssets()];
let provider: FalseProvider;
let visitor: Visitor;
let lines: Line[] = [];
/** Those that the test has not looked at yet. */
const failures = () => lines.filter(({ msg }) => msg === "a sign-in led nowhere");

beforeAll(async () => {
  provider = await openFalseProvider(clientId);
});
beforeEach(async () => {
  lines = [];
  provider.misbehaviour = {};
  visitor = await visitorOf([first, second]);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await provider.stop();
  rmSync(keyFolder, { recursive: true });
});

const untrusted = "Svaret gick inte att lita på";
const silent = "Legitimeringstjänsten svarar inte";
const faults: [string, Misbehaviour, number, string, string][] = [
  ["another issuer", claims({ iss: "https://other.example/" }), 400, untrusted, "issuer"],
  ["another audience", claims({ aud: "other" }), 400, untrusted, "audience"],
  [
    "other audiences besides",
    claims({ aud: [clientId, "other"], azp: clientId }),
    400,
    untrusted,
    "audience",
  ],
  ["another nonce", claims({ nonce: "another" }), 400, untrusted, "nonce"],
  ["no nonce", claims({ nonce: undefined }), 400, untrusted, "claims"],
  ["a lifetime that is over", claims({ exp: 1_000_000_000 }), 400, "Svaret kom för sent", "lifetime"],
  ["a lifetime that has not begun", claims({ nbf: 9_000_000_000 }), 400, "Svaret kom för sent", "lifetime"],
  ["no end of its lifetime", claims({ exp: undefined }), 400, untrusted, "claims"],
  ["no signature", { signs: "not-at-all" }, 400, untrusted, "algorithm"],
  ["a signature by a shared secret", { signs: "with-a-secret" }, 400, untrusted, "algorithm"],
  ["a signature by another key", { signs: "with-another-key" }, 400, untrusted, "signature"],
  ["a signature by a key that is not published", { signs: "with-an-unpublished-key" }, 400, untrusted, "key"],
  ["another state", { answer: (query) => query.set("state", "another") }, 400, untrusted, "state"],
  [
    "another provider's name",
    { answer: (query) => query.set("iss", "https://o.example") },
    400,
    untrusted,
    "state",
  ],
  ["no name, where one is promised", { answer: (query) => query.delete("iss") }, 400, untrusted, "state"],
  ["a code that was never given", { answer: (query) => query.set("code", "x") }, 400, "redan använt", "code"],
  ["a refusal of the client", { refuses: "unauthorized_client" }, 502, "fel i kopplingen", "client"],
  ["a refusal of what was asked", { refuses: "invalid_request" }, 502, "fel i kopplingen", "request"],
  ["an error about the request", answers("invalid_scope"), 502, "fel i kopplingen", "request"],
  ["an error about itself", answers("server_error"), 503, silent, "ill"],
  ["a token endpoint that speaks HTML", failing("speaks-html"), 502, "gick inte att förstå", "form"],
  ["a token endpoint that hangs up", failing("hangs-up"), 503, silent, "no-answer"],
  ["a token endpoint that is ill", failing("is-ill"), 503, silent, "ill"],
  ["a token endpoint that trickles", failing("trickles"), 503, silent, "slow"],
];

describe.each([service, citizens])("At $name", (entrance) => {
  beforeEach(() => {
    provider.person = entrance.person;
  });

  it("an answer that is as it should be lets its holder on", async () => {
    expect((await comeBack(entrance.start)).body).toContain(entrance.good);
    expect(provider.asked.get("prompt")).toBe("login");
  });

  it.each(faults)("an answer with %s lets nobody in", async (_what, misbehaviour, status, title, check) => {
    provider.misbehaviour = misbehaviour;
    await refused(await comeBack(entrance.start), { status, title, check });
    expect(isSignedIn(visitor)).toBe(false);
  });

  it.each(entrance.otherLevels)("the level %s is not the one that is demanded", async (acr) => {
    provider.misbehaviour = claims({ acr });
    const answer = await comeBack(entrance.start);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toMatch(/Du använde ett reservkort|egitimationen räcker inte/);
    expect(failures()).toMatchObject([{ level: "info", provider: "false" }]);
  });

  it("an answer is of use once", async () => {
    const callback = await callbackAfter(entrance.start);
    await visitor.get(callback);
    const again = await visitor.follow(await visitor.get(callback));
    expect(again.statusCode).toBe(400);
    expect(again.body).toContain("är inte längre giltig");
  });

  it("a code that was used in another attempt is refused by the provider", async () => {
    const callback = await callbackAfter(entrance.start);
    await visitor.get(callback);
    await visitor.post("/sign-out");
    lines = [];
    const used = new URL(callback).searchParams.get("code") ?? "";
    provider.misbehaviour = { answer: (query) => query.set("code", used) };
    await refused(await comeBack(entrance.start), { status: 400, title: "redan använt", check: "code" });
  });

  it.each<[string, Misbehaviour]>([
    ["names another issuer", { configuration: { issuer: "https://other.example/" } }],
    ["has nowhere to send anybody", { configuration: { authorization_endpoint: undefined } }],
    ["speaks HTML", { fails: { configuration: "speaks-html" } }],
  ])("nobody is sent to a provider that %s", async (_what, misbehaviour) => {
    provider.misbehaviour = misbehaviour;
    const answer = await visitor.follow(await visitor.get(entrance.start));
    await refused(answer, { status: 502, title: "fel i kopplingen", check: "metadata" });
  });

  it.each([
    ["hangs-up", "no-answer"],
    ["says-nothing", "slow"],
    ["is-ill", "ill"],
  ] as const)("nobody is sent to a provider that %s", async (how, check) => {
    provider.misbehaviour = { fails: { configuration: how } };
    const answer = await visitor.follow(await visitor.get(entrance.start));
    await refused(answer, { status: 503, title: silent, check });
  });

  it("a mapping that names a claim which the provider does not give is told as what it lacks", async () => {
    provider.person = { acr: entrance.person.acr, hsa_id: astrid.hsaId, personnummer: "192605058326" };
    const answer = await comeBack(entrance.start);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toMatch(/Din legitimation saknar HSA-id|Personnumret kom inte med/);
    expect(failures()).toMatchObject([{ reason: expect.stringMatching(/^no-(hsa-id|number)$/) }]);
  });

  it("keys that the provider has exchanged let people in at once, or at the second attempt at the latest", async () => {
    await comeBackBefore(entrance.start);
    await provider.rotateKeys();
    const bounced = await comeBack(entrance.start);
    await refused(bounced, { status: 400, title: untrusted, check: "key" });
    expect((await comeBack(entrance.start)).body).toContain(entrance.good);
    await provider.rotateKeys();
    laterBy(61);
    expect((await comeBack(entrance.start)).body).toContain(entrance.good);
  });
});

describe("A provider that is down", () => {
  beforeEach(() => {
    provider.person = service.person;
  });

  it("stops nobody who has a session, tells all others, and is back by itself", async () => {
    await comeBack(service.start);
    const newcomer = visitorTo(visitedApp(), site.config.origin);
    provider.misbehaviour = { fails: { configuration: "hangs-up", keys: "hangs-up", token: "hangs-up" } };
    laterBy(61);
    const told = await newcomer.follow(await newcomer.get(service.start));
    await refused(told, { status: 503, title: silent, check: "no-answer" });
    expect(told.body).toContain("Den som redan är inloggad kan fortsätta arbeta.");
    expect((await newcomer.get("/sign-in")).statusCode).toBe(200);
    expect((await visitor.get("/members")).statusCode).toBe(200);
    provider.misbehaviour = {};
    expect((await newcomer.get(service.start)).headers.location).toContain(provider.issuer.href);
  });

  it("is asked once, however many come meanwhile", async () => {
    const asked = vi.fn(() => 0);
    provider.misbehaviour = {
      get configuration() {
        asked();
        return {};
      },
    };
    const browsers = Array.from({ length: 8 }, () => visitorTo(visitedApp(), site.config.origin));
    const sent = await Promise.all(browsers.map((browser) => browser.get(service.start)));
    expect(new Set(sent.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe("The key that Behörig shows itself with", () => {
  beforeEach(() => {
    provider.person = service.person;
  });

  const published = async (): Promise<JSONWebKeySet> => JSON.parse((await visitor.get("/sign-in/keys")).body);

  it("is exchanged for the next without a gap: published beside the old one first, and used afterwards", async () => {
    visitor = await visitorOf([first]);
    provider.clientKeys = await published();
    expect(provider.clientKeys.keys).toHaveLength(1);
    visitor = await visitorOf([first, second]);
    expect((await comeBack(service.start)).body).toContain(service.good);
    provider.clientKeys = await published();
    visitor = await visitorOf([second, first]);
    expect((await comeBack(service.start)).body).toContain(service.good);
    visitor = await visitorOf([second]);
    provider.clientKeys = await published();
    expect((await comeBack(service.start)).body).toContain(service.good);
  });

  it("is told to be the fault when the provider does not know it", async () => {
    provider.clientKeys = { keys: (await published()).keys.filter(({ kid }) => kid === second.id) };
    await refused(await comeBack(service.start), { status: 502, title: "fel i kopplingen", check: "client" });
    provider.clientKeys = await published();
  });

  it("is published without its private half", async () => {
    for (const key of (await published()).keys) {
      expect(Object.keys(key).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
    }
  });
});

function claims(changed: Readonly<Record<string, unknown>>): Misbehaviour {
  return { claims: (right) => JSON.parse(JSON.stringify({ ...right, ...changed })) };
}

function answers(error: string): Misbehaviour {
  return {
    answer: (query) => {
      query.delete("code");
      query.set("error", error);
    },
  };
}

function failing(how: NonNullable<NonNullable<Misbehaviour["fails"]>["token"]>): Misbehaviour {
  return { fails: { token: how } };
}

function laterBy(seconds: number) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
}

type Expected = { readonly status: number; readonly title: string; readonly check: string };

/** What the person sees, what the operator reads, and that nothing has come of it. */
async function refused(answer: Answer, { status, title, check }: Expected) {
  const heading = /<h1[^>]*>([^<]*)/.exec(answer.body)?.[1];
  expect([answer.statusCode, heading]).toEqual([status, expect.stringContaining(title)]);
  const [line, ...others] = failures();
  expect(others).toEqual([]);
  expect(line).toMatchObject({ level: "warn", provider: "false", check });
  expect(answer.body).toContain(`<strong>${line?.trace}</strong>`);
  expect(Object.keys(line ?? {}).sort()).toEqual([
    "check",
    "level",
    "msg",
    "provider",
    "reason",
    "time",
    "trace",
  ]);
  lines = [];
}

/** What a test begins with: a sign-in that leads on, and nothing of it kept. */
async function comeBackBefore(start: string) {
  await comeBack(start);
  await visitor.post("/sign-out");
  lines = [];
}

function isSignedIn(browser: Visitor): boolean {
  return /-session=/.test(browser.cookieHeader("/"));
}

async function callbackAfter(start: string): Promise<string> {
  const sent = await visitor.get(start);
  if (sent.headers.location === undefined) throw new Error(`nobody was sent off: ${sent.statusCode}`);
  if (!sent.headers.location.startsWith(provider.issuer.href)) return sent.headers.location;
  return await provider.visit(sent.headers.location);
}

async function comeBack(start: string): Promise<Answer> {
  return await visitor.follow(await visitor.get(await callbackAfter(start)));
}

type App = Awaited<ReturnType<typeof createApp>>;
let app: App | undefined;

function visitedApp(): App {
  if (app === undefined) throw new Error("there is no site yet");
  return app;
}

/** A browser before a site of its own, which has not asked the provider for anything yet. */
async function visitorOf(keys: ClientKeys): Promise<Visitor> {
  const { config, connection, masterKey } = site;
  const logger = createLog({ write: (line) => void lines.push(JSON.parse(line)) });
  app = await createApp({
    ...{ config: { ...config, providers: providersWith(keys) }, db: connection.db, clock: () => new Date() },
    ...{ masterKey, assets, version: "0", logger },
  });
  const visitor = visitorTo(app, config.origin);
  if (provider.clientKeys.keys.length === 0) {
    provider.clientKeys = JSON.parse((await visitor.get("/sign-in/keys")).body);
  }
  return visitor;
}

function providersWith(keys: ClientKeys): Config["providers"] {
  const { issuer } = provider;
  const both = { key: "false", name: { sv: "Falsk", en: "False" }, issuer, clientId, proof: { keys } };
  const { inera, "sweden-connect": swedenConnect } = profiles;
  return {
    service: [{ ...both, profile: inera, levels: serviceAt([inera.levels.loa3]) }],
    citizen: [{ ...both, profile: swedenConnect, levels: citizensAt([swedenConnect.levels.loa3]) }],
  };
}

function newClientKey(name: string) {
  const file = join(keyFolder, `${name}.pem`);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  const key = readClientKey(file);
  if ("fault" in key) throw new Error(key.fault);
  return key;
}

import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildAssets } from "#ui/assets.ts";
import { createApp } from "../src/app.ts";
import { readClientKey } from "../src/client-keys.ts";
import { readProvidersFile } from "../src/providers-file.ts";
import { testSite } from "./site.ts";
import { type Answering, openStrictProvider, type StrictProvider } from "./strict-provider.ts";
import { type Answer, type Visitor, visitorTo } from "./visitor.ts";
import { astrid, sanna } from "./world.ts";

// The whole site before a provider that is none of ours, told of in a file as an operator writes it.

const folder = mkdtempSync(join(tmpdir(), "behorig-strict-"));
const site = await testSite();
const sambi = "http://id.sambi.se/loa/loa3";
const digg = "http://id.elegnamnden.se/loa/1.0/loa3";
const own = "https://login.authority.example/level/card";
const number = "https://id.oidc.se/claim/personalIdentityNumber";
const claimNames = [
  "employeeHsaId",
  "credentialOrganizationName",
  number,
  "https://id.oidc.se/claim/coordinationNumber",
  "https://id.oidc.se/claim/coordinationNumberLevel",
];

let provider: StrictProvider;
let visitor: Visitor;

beforeAll(async () => {
  const pem = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
    format: "pem",
    type: "pkcs8",
  });
  writeFileSync(join(folder, "client.pem"), pem, { mode: 0o600 });
  const key = readClientKey(join(folder, "client.pem"));
  if ("fault" in key) throw new Error(key.fault);
  const at = (path: string) => new URL(path, site.config.origin).href;
  const redirectUris = [
    "/sign-in/callback/siths",
    "/sign-in/callback/own",
    "/account/e-id/callback/e-id",
  ].map(at);
  const client = { id: "behorig", keys: [key.published], redirectUris };
  provider = await openStrictProvider(client, [sambi, digg, own], claimNames);
  const { config, connection, masterKey } = site;
  const app = await createApp({
    ...{ config: { ...config, providers: providersInFile() }, db: connection.db, clock: () => new Date() },
    ...{ masterKey, assets: await buildAssets(), version: "0" },
  });
  newVisitor = () => visitorTo(app, config.origin);
});
beforeEach(() => {
  visitor = newVisitor();
});
afterAll(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
});
let newVisitor: () => Visitor;

describe("With Inera's profile", () => {
  const start = "/sign-in/start?provider=siths";

  it("an administrator comes in by the HSA-id at the level that is demanded", async () => {
    const answering = { acr: sambi, claims: { employeeHsaId: astrid.hsaId } };
    expect((await comeBack(start, answering)).body).toContain("Exempelköpings kommun");
  });

  it("staff do not where the provider is for members alone", async () => {
    const answer = await comeBack(start, { acr: sambi, claims: { employeeHsaId: sanna.hsaId } });
    expect([answer.statusCode, answer.body.includes("logga in på ett annat sätt")]).toEqual([403, true]);
  });

  it.each([
    ["cancel", 200, "Inloggningen avbröts"],
    ["too-low", 403, "Legitimationen räcker inte"],
  ] as const)(
    "somebody who gets no further at the provider (%s) is told why",
    async (answering, status, title) => {
      const answer = await comeBack(start, answering);
      expect([answer.statusCode, answer.body.includes(title)]).toEqual([status, true]);
    },
  );
});

describe("With the Swedish OpenID Connect profile", () => {
  it("a citizen is known by the personal number at the level that is demanded", async () => {
    const answering = { acr: digg, claims: { [number]: "192605058326", given_name: "Ivar" } };
    const answer = await comeBack("/account/e-id/sign-in", answering);
    expect(answer.body).toContain("Inget konto är knutet till din e-legitimation");
  });
});

describe("With the profile of any provider", () => {
  const start = "/sign-in/start?provider=own";

  it("staff come in by the claim that the operator names, which stands at the userinfo endpoint alone", async () => {
    const answer = await comeBack(start, { acr: own, claims: { hsa_id: sanna.hsaId } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("Sanna Kontakt");
  });

  it("nobody comes in without that claim", async () => {
    const answer = await comeBack(start, { acr: own, claims: { employeeHsaId: sanna.hsaId } });
    expect(answer.body).toContain("Din legitimation saknar HSA-id");
  });
});

function providersInFile() {
  const { issuer } = provider;
  const usual = { issuer: issuer.href.replace(/\/$/, ""), clientId: "behorig", keyFiles: ["client.pem"] };
  const siths = { key: "siths", name: "SITHS", profile: "inera", assurance: { members: ["loa3"] } };
  const eId = { key: "e-id", name: "E-id", profile: "sweden-connect", assurance: { citizens: ["loa3"] } };
  const authority = {
    ...{ key: "own", name: "Egen", profile: "openid", claims: { hsaId: "hsa_id" } },
    ...{ levels: { card: own }, assurance: { staff: ["card"] } },
  };
  const providers = [siths, authority, eId].map((one) => ({ ...one, ...usual }));
  const file = join(folder, "providers.json");
  writeFileSync(file, JSON.stringify({ providers }));
  const read = readProvidersFile(file);
  expect(read.faults).toEqual([]);
  return read.providers;
}

async function comeBack(start: string, answering: Answering): Promise<Answer> {
  const sent = await visitor.get(start);
  const callback = await provider.visit(sent.headers.location ?? "", answering);
  return await visitor.follow(await visitor.get(callback));
}

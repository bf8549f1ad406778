import { generateKeyPairSync } from "node:crypto";
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { StartupError } from "#platform/startup-error.ts";
import { productionConfig } from "./config.ts";
import { readProvidersFile } from "./providers-file.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-providers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};
const pemOf = (key: { export(options: { format: "pem"; type: "pkcs8" }): string | Buffer }) =>
  key.export({ format: "pem", type: "pkcs8" }).toString();
const onCurve = (namedCurve: string) => generateKeyPairSync("ec", { namedCurve }).privateKey;

write("client-key-2026.pem", pemOf(onCurve("P-256")));
write("next.pem", pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey));
write("weak.pem", pemOf(generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey));
write("curve.pem", pemOf(onCurve("P-384")));
write("own-client-secret", "a secret of production\n");
write("short-secret", "short\n");
write("open-secret", "the-demonstration-has-no-secrets\n");

const siths = {
  key: "siths",
  name: "SITHS",
  profile: "inera",
  issuer: "https://idp.example/oidc",
  clientId: "behorig",
  clientSecretFile: "own-client-secret",
  assurance: { members: ["loa3"], staff: ["loa3"] },
};

function reading(...providers: readonly object[]) {
  return readProvidersFile(write("providers.json", JSON.stringify({ providers })));
}

const faultsOf = (...providers: readonly object[]) => reading(...providers).faults.map(({ fault }) => fault);

test("the example is read as it stands, with the files that it names beside it", () => {
  const example = join(folder, "example.json");
  cpSync(join(import.meta.dirname, "../examples/providers.json"), example);
  const { providers, faults } = readProvidersFile(example);
  expect(faults).toEqual([]);
  expect(providers.service.map(({ key, levels }) => [key, levels])).toEqual([
    [
      "siths",
      { members: ["http://id.sambi.se/loa/loa3"], staff: ["http://id.sambi.se/loa/loa3"], citizens: [] },
    ],
    ["own", { members: [], staff: ["https://login.authority.example/level/card"], citizens: [] }],
  ]);
  expect(providers.service[1]?.profile.names).toMatchObject({ hsaId: "hsa_id", givenName: "given_name" });
  expect(providers.citizen).toMatchObject([
    {
      name: { sv: "BankID eller Freja", en: "BankID or Freja" },
      levels: {
        citizens: [
          "http://id.elegnamnden.se/loa/1.0/loa3",
          "http://id.swedenconnect.se/loa/1.0/uncertified-loa3",
        ],
      },
    },
  ]);
});

test("the first key signs, and no private half is among what is published", () => {
  const { clientSecretFile: _, ...rest } = siths;
  const [provider] = reading({ ...rest, keyFiles: ["next.pem", "client-key-2026.pem"] }).providers.service;
  const keys = provider && "keys" in provider.proof ? provider.proof.keys : [];
  expect(keys.map(({ published }) => published.alg)).toEqual(["RS256", "ES256"]);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(2);
  for (const { id, key, published } of keys) {
    expect(published).toMatchObject({ kid: id, use: "sig" });
    for (const secret of ["d", "p", "q", "dp", "dq", "qi"]) expect(published).not.toHaveProperty(secret);
    expect(key.extractable).toBe(false);
  }
});

const citizens = { ...siths, key: "e-id", profile: "sweden-connect", assurance: { citizens: ["loa3"] } };

test.each<[string, object[], string[]]>([
  ["no field", [{}], ["nummer 1: key saknas"]],
  ["an unknown field", [{ ...siths, secret: "geheim" }], ["siths: har fält som inte finns: secret"]],
  ["a key in other letters", [{ ...siths, key: "SITHS" }], ["SITHS: key ska vara små bokstäver"]],
  ["the key of the sole provider", [{ ...siths, key: "default" }], ["default: key får inte vara default"]],
  ["two of one key", [siths, siths], ["siths: key finns hos flera"]],
  ["an issuer over http", [{ ...siths, issuer: "http://idp.example" }], ["siths: issuer ska vara en adress"]],
  ["an unknown profile", [{ ...siths, profile: "saml" }], ["siths: profile har ett värde som inte finns"]],
  [
    "an unknown claim of ours",
    [{ ...siths, claims: { mail: "m" } }],
    ["siths: claims har fält som inte finns: mail"],
  ],
  [
    "an unknown level",
    [{ ...siths, assurance: { members: ["loa9"], staff: ["loa3"] } }],
    ["siths: assurance.members har en nivå som profilen inte känner"],
  ],
  [
    "a level under 2",
    [{ ...siths, assurance: { members: ["http://id.elegnamnden.se/loa/1.0/loa1"], staff: ["loa3"] } }],
    ["siths: assurance.members får inte ha en tillitsnivå under 2"],
  ],
  [
    "no levels",
    [{ ...siths, assurance: { members: [], staff: ["loa3"] } }],
    ["siths: assurance.members är tomt"],
  ],
  [
    "citizens among others",
    [{ ...siths, assurance: { members: ["loa3"], staff: ["loa3"], citizens: ["loa3"] } }],
    ["siths: assurance har citizens tillsammans med andra"],
  ],
  [
    "nobody",
    [siths, { ...citizens, assurance: {} }],
    ["e-id: assurance ska ha members, staff eller citizens"],
  ],
  [
    "citizens at a provider that knows no personal numbers",
    [siths, { ...citizens, profile: "inera" }],
    ["e-id: claims.personalNumber saknas"],
  ],
  [
    "members at a profile without HSA-id",
    [siths, { ...siths, key: "own", profile: "sweden-connect" }],
    ["own: claims.hsaId saknas"],
  ],
  [
    "a secret and keys",
    [{ ...siths, keyFiles: ["client-key-2026.pem"] }],
    ["siths: ange clientSecretFile eller keyFiles"],
  ],
  [
    "a file that is not there",
    [{ ...siths, clientSecretFile: "none" }],
    ["siths: clientSecretFile går inte att läsa"],
  ],
  [
    "a short secret",
    [{ ...siths, clientSecretFile: "short-secret" }],
    ["siths: clientSecretFile ska ha minst 16"],
  ],
  [
    "the demonstration's secret",
    [{ ...siths, clientSecretFile: "open-secret" }],
    ["siths: clientSecretFile är demonstrationens"],
  ],
  [
    "keys that are none, or weak",
    [
      {
        ...siths,
        clientSecretFile: undefined,
        keyFiles: ["own-client-secret", "weak.pem", "curve.pem", "client-key-2026.pem"],
      },
    ],
    [
      "siths: keyFiles.0 ska vara en privat nyckel i PEM",
      "siths: keyFiles.1 ska vara en nyckel på kurvan P-256 eller RSA 2048",
      "siths: keyFiles.2 ska vara en nyckel på kurvan P-256 eller RSA 2048",
    ],
  ],
  [
    "nobody of the staff",
    [{ ...siths, assurance: { members: ["loa3"] } }],
    ["har ingen inloggningstjänst med staff i assurance"],
  ],
])("a file with %s is refused, and what is wrong is named", (_with, providers, expected) => {
  const faults = faultsOf(...providers);
  for (const [at, fault] of expected.entries()) expect(faults[at]).toContain(fault);
  expect(faults.join()).not.toMatch(/geheim|short\b|the-demonstration-has/);
});

test("a key that everybody on the machine can read is refused", () => {
  const file = write("open.pem", pemOf(onCurve("P-256")));
  chmodSync(file, 0o644);
  expect(faultsOf({ ...siths, clientSecretFile: undefined, keyFiles: ["open.pem"] })).toEqual([
    "siths: keyFiles.0 kan läsas av alla på datorn. Kör: chmod 600 på filen",
  ]);
});

test("all that is wrong is told at once", () => {
  expect(faultsOf({ ...siths, issuer: "idp", clientId: "" }, { ...citizens, name: 7 })).toEqual([
    "siths: issuer ska vara en adress som börjar med https://",
    "siths: clientId är tomt",
    "e-id: name har fel typ",
  ]);
});

test.each([
  ["{", "är ingen JSON"],
  ["[]", "har fel typ"],
  ['{"providers":[]}', "är tomt"],
])("a file that holds %s is refused", (content, expected) => {
  const { faults } = readProvidersFile(write("bad.json", content));
  expect(faults).toEqual([{ name: "BEHORIG_PROVIDERS", fault: expect.stringContaining(expected) }]);
});

test("the file stands in the place of the settings of single providers, and is told with everything else", () => {
  const file = write("both.json", JSON.stringify({ providers: [siths] }));
  const settings = { BEHORIG_PROVIDERS: file, BEHORIG_CLIENT_ID: "b", BEHORIG_CITIZEN_PROVIDER_NAME: "c" };
  const refusal = refusalOf(() => productionConfig(settings));
  expect(refusal).toContain("BEHORIG_CLIENT_ID anges tillsammans med BEHORIG_PROVIDERS");
  expect(refusal).toContain("BEHORIG_CITIZEN_PROVIDER_NAME anges tillsammans med BEHORIG_PROVIDERS");
  expect(refusal).toContain("BEHORIG_KEYS saknas");
  expect(refusal).not.toContain("BEHORIG_PROVIDER ");
  expect(refusal).not.toContain("BEHORIG_CITIZEN_CLIENT_ID");
  const missing = refusalOf(() => productionConfig({ BEHORIG_PROVIDERS: join(folder, "none.json") }));
  expect(missing).toContain("BEHORIG_PROVIDERS går inte att läsa (ENOENT)");
});

function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

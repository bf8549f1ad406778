import { expect, test } from "vitest";
import { StartupError } from "#platform/startup-error.ts";
import { demonstrationConfig, productionConfig } from "./config.ts";

test("an operator is told in Swedish of everything that is missing, at once", () => {
  const refusal = refusalOf(() => productionConfig({}));
  expect(refusal).toContain("Inställningarna har fel:");
  for (const name of [
    "BEHORIG_ORIGIN",
    "BEHORIG_KEYS",
    "BEHORIG_REMOVALS",
    "BEHORIG_CLIENT_SECRET",
    "BEHORIG_SMTP",
    "BEHORIG_MAIL_FROM",
    "BEHORIG_REGIONS_EMAIL",
  ]) {
    expect(refusal).toContain(`  ${name} `);
  }
  expect(refusal).toContain("BEHORIG_KEYS saknas");
  expect(refusal).toContain("BEHORIG_ORIGIN ska vara en adress som börjar med https://");
  expect(refusal).not.toMatch(/missing|must|invalid/i);
});

test.each([
  ["PORT", "http", "PORT ska vara ett heltal"],
  ["PORT", "0", "PORT ska vara minst 1"],
  ["BEHORIG_IDLE_MINUTES", "99999", "BEHORIG_IDLE_MINUTES ska vara högst 1440"],
  ["BEHORIG_DATA", "", "BEHORIG_DATA saknas"],
  ["DATABASE_URL", "mysql://geheim", "DATABASE_URL ska börja med postgresql://"],
])("%s=%s is refused without repeating the value", (name, value, expected) => {
  const refusal = refusalOf(() => demonstrationConfig({ [name]: value }));
  expect(refusal).toContain(expected);
  expect(refusal).not.toContain("geheim");
});

test("an address of e-mail that is none is told as such", () => {
  expect(refusalOf(() => productionConfig({ BEHORIG_REGIONS_EMAIL: "regioner" }))).toContain(
    "BEHORIG_REGIONS_EMAIL ska vara en e-postadress",
  );
});

const sound = {
  DATABASE_URL: "postgresql://behorig@db.example/behorig",
  BEHORIG_ORIGIN: "https://behorig.example",
  BEHORIG_KEYS: "/etc/behorig/keys.json",
  BEHORIG_CHECKPOINTS: "/var/log/behorig/checkpoints.jsonl",
  BEHORIG_REMOVALS: "/var/lib/behorig-journal/removals.jsonl",
  BEHORIG_AUTHORITY: "Provmyndigheten",
  BEHORIG_PROVIDER: "https://provider.example",
  BEHORIG_CLIENT_ID: "behorig",
  BEHORIG_CLIENT_SECRET: "a secret of production",
  BEHORIG_SMTP: "smtp://mail.behorig.example",
  BEHORIG_MAIL_FROM: "svara-inte@behorig.example",
  BEHORIG_MUNICIPALITIES_EMAIL: "kommuner@behorig.example",
  BEHORIG_REGIONS_EMAIL: "regioner@behorig.example",
};

test("sound settings are read, several levels of assurance as a list", () => {
  const levels = "http://id.sambi.se/loa/loa3  http://id.sambi.se/loa/loa4 ";
  const config = productionConfig({ ...sound, BEHORIG_ASSURANCE: levels });
  expect(config.origin.href).toBe("https://behorig.example/");
  const demanded = ["http://id.sambi.se/loa/loa3", "http://id.sambi.se/loa/loa4"];
  expect(config.providers.service[0]?.levels).toEqual({ members: demanded, staff: demanded, citizens: [] });
});

test.each([
  ["BEHORIG_CLIENT_SECRET", "the-demonstration-has-no-secrets", "är demonstrationens"],
  ["BEHORIG_ASSURANCE", "http://id.sambi.se/loa/loa3 http://id.sambi.se/loa/loa1", "tillitsnivå under 2"],
  ["BEHORIG_ASSURANCE", " ", "saknas"],
  ["BEHORIG_HSA_PREFIXES", "SE,TSTNMT", "prefix för prov"],
  ["BEHORIG_ORIGIN", "https://olle@behorig.example", "ska vara adressen ensam"],
  ["BEHORIG_ORIGIN", "https://behorig.example/admin", "ska vara adressen ensam"],
  ["BEHORIG_ORIGIN", "https://behorig.example?", "ska vara adressen ensam"],
  ["BEHORIG_KEYS", "data/keys.json", "ska ligga utanför BEHORIG_DATA"],
  ["BEHORIG_CHECKPOINTS", "data/checkpoints.jsonl", "ska ligga utanför BEHORIG_DATA"],
  ["BEHORIG_REMOVALS", "data/removals.jsonl", "ska ligga utanför BEHORIG_DATA"],
  ["NODE_TLS_REJECT_UNAUTHORIZED", "0", "får inte vara 0"],
  ["BEHORIG_SMTP", "http://mail.behorig.example", "ska vara smtp://server:port eller smtps://server:port"],
  ["BEHORIG_SMTP", "mail.behorig.example:587", "ska vara smtp://server:port eller smtps://server:port"],
  ["BEHORIG_SMTP", "smtp://mail.behorig.example/?tls=no", "inget efter porten"],
  ["BEHORIG_SMTP", "smtp://a%zz@mail.behorig.example", "ska vara smtp://server:port"],
  ["BEHORIG_SMTP_PASSWORD", "geheim", "behövs bara när BEHORIG_SMTP har en användare"],
  ["BEHORIG_MAIL_FROM", "svara-inte", "ska vara en e-postadress"],
  ["BEHORIG_MAIL_FROM", "Myndigheten <svara-inte@behorig.example>", "ska vara en e-postadress"],
])("production refuses %s=%s", (name, value, expected) => {
  const refusal = refusalOf(() => productionConfig({ ...sound, [name]: value }));
  expect(refusal.split("\n")).toEqual(["Inställningarna har fel:", expect.stringContaining(`  ${name} `)]);
  expect(refusal).toContain(expected);
});

const citizens = {
  BEHORIG_CITIZEN_PROVIDER: "https://e-id.example",
  BEHORIG_CITIZEN_PROVIDER_NAME: "Provlegitimation",
  BEHORIG_CITIZEN_CLIENT_ID: "behorig-citizens",
  BEHORIG_CITIZEN_CLIENT_SECRET: "another secret of production",
  BEHORIG_CITIZEN_ASSURANCE: "http://id.elegnamnden.se/loa/1.0/loa3",
};

test("an authority without a provider of citizens' e-IDs needs no settings for one", () => {
  expect(productionConfig(sound).providers.citizen).toEqual([]);
  expect(productionConfig({ ...sound, ...citizens }).providers.citizen).toMatchObject([
    {
      issuer: new URL("https://e-id.example"),
      name: { sv: "Provlegitimation", en: "Provlegitimation" },
      clientId: "behorig-citizens",
      proof: { secret: "another secret of production" },
      levels: { members: [], staff: [], citizens: ["http://id.elegnamnden.se/loa/1.0/loa3"] },
    },
  ]);
});

test.each(Object.keys(citizens))("a provider of citizens' e-IDs without %s is refused", (name) => {
  const refusal = refusalOf(() => productionConfig({ ...sound, ...citizens, [name]: undefined }));
  expect(refusal.split("\n")).toEqual([
    "Inställningarna har fel:",
    `  ${name} saknas (inställningarna BEHORIG_CITIZEN_… anges alla eller ingen)`,
  ]);
});

test.each([
  ["BEHORIG_CITIZEN_PROVIDER", "http://localhost:3000/test-e-id-provider", "börjar med https://"],
  ["BEHORIG_CITIZEN_CLIENT_SECRET", "the-demonstration-has-no-secrets", "är demonstrationens"],
  ["BEHORIG_CITIZEN_CLIENT_SECRET", "short", "minst 16 tecken"],
  ["BEHORIG_CITIZEN_ASSURANCE", "http://id.elegnamnden.se/loa/1.0/loa1", "tillitsnivå under 2"],
])("production refuses %s=%s", (name, value, expected) => {
  const refusal = refusalOf(() => productionConfig({ ...sound, ...citizens, [name]: value }));
  expect(refusal.split("\n")).toEqual(["Inställningarna har fel:", expect.stringContaining(`  ${name} `)]);
  expect(refusal).toContain(expected);
});

test.each([
  ["smtps://olle@mail.example", undefined, "saknas"],
  ["smtps://olle:geheim@mail.example", "geheim", "står redan i BEHORIG_SMTP"],
])("the password of %s with %s beside it is refused", (server, password, expected) => {
  const settings = { ...sound, BEHORIG_SMTP: server, BEHORIG_SMTP_PASSWORD: password };
  const refusal = refusalOf(() => productionConfig(settings));
  expect(refusal).toContain(`  BEHORIG_SMTP_PASSWORD ${expected}`);
  expect(refusal).not.toContain("geheim");
});

test.each([
  ["smtp://mail.example", undefined, { host: "mail.example", port: 587, encryption: "starttls" }],
  ["smtp://mail.example:25", undefined, { port: 25, encryption: "starttls" }],
  ["smtps://mail.example", undefined, { port: 465, encryption: "tls", account: undefined }],
  ["smtp://localhost:2525", undefined, { host: "localhost", port: 2525, encryption: "none" }],
  ["smtp://[::1]", undefined, { host: "::1", encryption: "none" }],
  ["smtp://localhost.mail.example", undefined, { encryption: "starttls" }],
  ["smtps://o%40m:p%3Aw@mail.example", undefined, { account: { user: "o@m", password: "p:w" } }],
  ["smtps://o%40m@mail.example", "pw", { account: { user: "o@m", password: "pw" } }],
])("mails go to %s encrypted, unless it is this machine", (server, password, expected) => {
  const config = productionConfig({ ...sound, BEHORIG_SMTP: server, BEHORIG_SMTP_PASSWORD: password });
  expect(config.mailServer).toMatchObject(expected);
});

test("a database that is not named is told together with everything else", () => {
  const { DATABASE_URL: _, ...rest } = sound;
  const refusal = refusalOf(() => productionConfig({ ...rest, BEHORIG_AUTHORITY: undefined }));
  expect(refusal).toContain("  BEHORIG_AUTHORITY saknas");
  expect(refusal).toContain("  DATABASE_URL saknas");
  expect(productionConfig({ ...rest, BEHORIG_DATABASE: "embedded" }).database).toHaveProperty("folder");
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

import { resolve, sep } from "node:path";
import { z } from "zod";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { accountIn, isMailServer } from "#platform/mail/read-mail-server.ts";
import { commonSettings, type Environment, type SettingFault } from "./settings.ts";

/** Known to everybody, so production refuses it. */
export const demonstrationSecret = "the-demonstration-has-no-secrets";

export const secureAddress = z.url({
  protocol: /^https$/,
  error: "ska vara en adress som börjar med https://",
});

export const clientSecret = z
  .string()
  .min(16, "ska ha minst 16 tecken")
  .refine(
    (secret) => secret !== demonstrationSecret,
    "är demonstrationens; ange den som inloggningstjänsten har gett er",
  );

const assurance = z
  .string()
  .regex(/\S/, "saknas")
  .refine(isAssuring, "får inte ha en tillitsnivå under 2, som loa1");

/** The one provider of service e-IDs, where no file tells of several. */
const serviceSettings = {
  BEHORIG_PROVIDER: secureAddress.optional(),
  BEHORIG_PROVIDER_NAME: z.string().min(1).default("SITHS"),
  BEHORIG_CLIENT_ID: z.string().min(1).optional(),
  BEHORIG_CLIENT_SECRET: clientSecret.optional(),
  BEHORIG_ASSURANCE: assurance.default("http://id.sambi.se/loa/loa3"),
};

/** External users' e-IDs, for an authority that has a provider of them: all of these settings or none. */
const citizenSettings = {
  BEHORIG_CITIZEN_PROVIDER: secureAddress.optional(),
  BEHORIG_CITIZEN_PROVIDER_NAME: z.string().min(1).optional(),
  BEHORIG_CITIZEN_CLIENT_ID: z.string().min(1).optional(),
  BEHORIG_CITIZEN_CLIENT_SECRET: clientSecret.optional(),
  BEHORIG_CITIZEN_ASSURANCE: assurance.optional(),
};

export const productionSettings = z.object({
  ...commonSettings,
  BEHORIG_DATABASE: z.literal("embedded").optional(),
  BEHORIG_ORIGIN: secureAddress.refine(
    isBareOrigin,
    "ska vara adressen ensam, utan användare, sökväg, fråga eller #",
  ),
  BEHORIG_PROXIES: z
    .string()
    .regex(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i, "ska vara adresser eller nät, åtskilda av komma")
    .optional(),
  BEHORIG_WATCH: z
    .string()
    .regex(
      /^([0-9.]+|\[[0-9a-f:]+\]):[1-9][0-9]{0,4}$/i,
      "ska vara en ip-adress och en port, som 127.0.0.1:9090",
    )
    .refine((address) => Number(address.split(":").at(-1)) <= 65_535, "ska ha en port till och med 65535")
    .optional(),
  BEHORIG_KEYS: z.string().min(1),
  BEHORIG_CHECKPOINTS: z.string().min(1),
  BEHORIG_REMOVALS: z.string().min(1),
  BEHORIG_AUTHORITY: z.string().min(1),
  BEHORIG_PROVIDERS: z.string().min(1).optional(),
  ...serviceSettings,
  ...citizenSettings,
  BEHORIG_HSA_PREFIXES: z
    .string()
    .regex(/^[A-Z]+(,[A-Z]+)*$/, "ska vara bokstäver A–Z, åtskilda av kommatecken")
    .refine(isReal, "får inte ha ett prefix för prov (TST…): vem som helst kan ha ett sådant HSA-id")
    .default("SE"),
  BEHORIG_SMTP: z
    .string()
    .refine(isMailServer, "ska vara smtp://server:port eller smtps://server:port, och inget efter porten"),
  BEHORIG_SMTP_PASSWORD: z.string().min(1).optional(),
  BEHORIG_MAIL_FROM: z.string().refine(isEmailAddress, "ska vara en e-postadress"),
  BEHORIG_MUNICIPALITIES_EMAIL: z.email(),
  BEHORIG_MUNICIPALITIES_TELEPHONE: z.string().optional(),
  BEHORIG_REGIONS_EMAIL: z.email(),
  BEHORIG_REGIONS_TELEPHONE: z.string().optional(),
});

/** What no single setting shows; looked at beside the schema, so that all faults are told in one go. */
export function furtherFaults(environment: Environment): SettingFault[] {
  const { DATABASE_URL, BEHORIG_DATABASE, BEHORIG_KEYS, BEHORIG_CHECKPOINTS, BEHORIG_REMOVALS } = environment;
  const data = environment.BEHORIG_DATA ?? "data";
  return [
    ...faultIf(DATABASE_URL === undefined && BEHORIG_DATABASE !== "embedded", {
      name: "DATABASE_URL",
      fault: "saknas (den inbyggda databasen används bara när BEHORIG_DATABASE=embedded begär det)",
    }),
    ...faultIf(within(BEHORIG_KEYS, data), {
      name: "BEHORIG_KEYS",
      fault: "ska ligga utanför BEHORIG_DATA, så att ingen får nycklarna tillsammans med databasen",
    }),
    ...faultIf(within(BEHORIG_CHECKPOINTS, data), {
      name: "BEHORIG_CHECKPOINTS",
      fault: "ska ligga utanför BEHORIG_DATA, så att ingen kan ändra logg och kontrollpunkter tillsammans",
    }),
    ...faultIf(within(BEHORIG_REMOVALS, data), {
      name: "BEHORIG_REMOVALS",
      fault: "ska ligga utanför BEHORIG_DATA, så att journalen inte återställs tillsammans med databasen",
    }),
    ...faultIf(environment.NODE_TLS_REJECT_UNAUTHORIZED === "0", {
      name: "NODE_TLS_REJECT_UNAUTHORIZED",
      fault: "får inte vara 0: då kan vem som helst utge sig för att vara inloggningstjänsten",
    }),
    ...providerFaults(environment),
    ...passwordFaults(environment),
  ];
}

const needed = ["BEHORIG_PROVIDER", "BEHORIG_CLIENT_ID", "BEHORIG_CLIENT_SECRET"];

/** One provider here, or a file with all of them: of two places nobody could tell which holds. */
function providerFaults(environment: Environment): SettingFault[] {
  if (environment.BEHORIG_PROVIDERS === undefined) {
    const missing = needed.filter((name) => environment[name] === undefined);
    return [...missing.map((name) => ({ name, fault: "saknas" })), ...halfCitizenProvider(environment)];
  }
  const besides = Object.keys({ ...serviceSettings, ...citizenSettings });
  const given = besides.filter((name) => environment[name] !== undefined);
  return given.map((name) => ({ name, fault: "anges tillsammans med BEHORIG_PROVIDERS; ange det ena" }));
}

/** Half of a provider would be a sign-in that is missing without anybody's having meant it. */
function halfCitizenProvider(environment: Environment): SettingFault[] {
  const names = Object.keys(citizenSettings);
  const missing = names.filter((name) => environment[name] === undefined);
  if (missing.length === names.length) return [];
  return missing.map((name) => ({
    name,
    fault: "saknas (inställningarna BEHORIG_CITIZEN_… anges alla eller ingen)",
  }));
}

/** A password alone, one too many, or none. */
function passwordFaults({ BEHORIG_SMTP, BEHORIG_SMTP_PASSWORD }: Environment): SettingFault[] {
  if (BEHORIG_SMTP === undefined || !isMailServer(BEHORIG_SMTP)) return [];
  const { user, password } = accountIn(BEHORIG_SMTP);
  const isAside = BEHORIG_SMTP_PASSWORD !== undefined;
  const fault = (text: string) => [{ name: "BEHORIG_SMTP_PASSWORD", fault: text }];
  if (user === "" && isAside) return fault("behövs bara när BEHORIG_SMTP har en användare");
  if (password !== "" && isAside) return fault("står redan i BEHORIG_SMTP; ange lösenordet på ett ställe");
  if (user !== "" && password === "" && !isAside) return fault("saknas (BEHORIG_SMTP har en användare)");
  return [];
}

function isEmailAddress(text: string): boolean {
  return parseEmailAddress(text).ok;
}

function faultIf(isFault: boolean, fault: SettingFault): SettingFault[] {
  return isFault ? [fault] : [];
}

function isBareOrigin(address: string): boolean {
  // what is no address at all has been told as such
  if (!URL.canParse(address)) return true;
  const { href, origin } = new URL(address);
  return href === `${origin}/`;
}

export function isAssuring(levels: string): boolean {
  return !levels.split(/\s+/).some((level) => /(loa[01]|low)$/i.test(level));
}

function isReal(prefixes: string): boolean {
  return !prefixes.split(",").some((prefix) => prefix.startsWith("TST"));
}

function within(file: string | undefined, folder: string): boolean {
  return file !== undefined && `${resolve(file)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

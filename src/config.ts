import { join, resolve, sep } from "node:path";
import { z } from "zod";
import { StartupError } from "#platform/startup-error.ts";

type Contact = { readonly email: string; readonly telephone: string | undefined };

/** Everything that differs between installations, parsed once at start and handed on as arguments. */
export type Config = {
  readonly demonstration: boolean;
  readonly port: number;
  /** The one address of the site. */
  readonly origin: URL;
  /** Networks of the proxies whose word about the client's address is taken; nobody's where empty. */
  readonly proxies: readonly string[];
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly keysFile: string;
  readonly checkpointFile: string;
  readonly authority: string;
  readonly provider: {
    readonly issuer: URL;
    /** The name on the sign-in button. */
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly acceptedAcr: readonly string[];
  };
  readonly hsaPrefixes: readonly string[];
  readonly support: { readonly municipality: Contact; readonly region: Contact };
  /** How long a session lasts (decision 40). */
  readonly session: { readonly idleMinutes: number; readonly absoluteMinutes: number };
};

type Environment = Readonly<Record<string, string | undefined>>;

const common = {
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "ska börja med postgresql://")
    .optional(),
  BEHORIG_DATA: z.string().min(1).default("data"),
  BEHORIG_IDLE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(30),
  BEHORIG_SESSION_MINUTES: z.coerce.number().int().min(1).max(10_080).default(720),
};

/** The demonstration: everything invented, on this machine only. */
export function demonstrationConfig(environment: Environment): Config {
  const env = parse(z.object(common), environment);
  const folder = resolve(env.BEHORIG_DATA);
  const origin = new URL(`http://localhost:${env.PORT}`);
  return {
    demonstration: true,
    port: env.PORT,
    origin,
    proxies: [],
    database:
      env.DATABASE_URL === undefined ? { folder: join(folder, "database") } : { url: env.DATABASE_URL },
    keysFile: join(folder, "keys.json"),
    checkpointFile: join(folder, "checkpoints.jsonl"),
    authority: "Demomyndigheten",
    provider: {
      issuer: new URL("/test-identity-provider", origin),
      name: "SITHS",
      clientId: "behorig-demonstration",
      clientSecret: "the-demonstration-has-no-secrets",
      acceptedAcr: ["http://id.sambi.se/loa/loa3"],
    },
    hsaPrefixes: ["SE", "TSTNMT"],
    support: {
      municipality: { email: "kommuner@demomyndigheten.example", telephone: "0770-00 00 01" },
      region: { email: "regioner@demomyndigheten.example", telephone: "0770-00 00 02" },
    },
    session: { idleMinutes: env.BEHORIG_IDLE_MINUTES, absoluteMinutes: env.BEHORIG_SESSION_MINUTES },
  };
}

const secureAddress = z.url({ protocol: /^https$/, error: "ska vara en adress som börjar med https://" });

const production = z
  .object({
    ...common,
    BEHORIG_DATABASE: z.literal("embedded").optional(),
    BEHORIG_ORIGIN: secureAddress,
    BEHORIG_PROXIES: z
      .string()
      .regex(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i, "ska vara adresser eller nät, åtskilda av komma")
      .optional(),
    BEHORIG_KEYS: z.string().min(1),
    BEHORIG_CHECKPOINTS: z.string().min(1),
    BEHORIG_AUTHORITY: z.string().min(1),
    BEHORIG_PROVIDER: secureAddress,
    BEHORIG_PROVIDER_NAME: z.string().min(1).default("SITHS"),
    BEHORIG_CLIENT_ID: z.string().min(1),
    BEHORIG_CLIENT_SECRET: z.string().min(16, "ska ha minst 16 tecken"),
    BEHORIG_ASSURANCE: z.string().min(1).default("http://id.sambi.se/loa/loa3"),
    BEHORIG_HSA_PREFIXES: z
      .string()
      .regex(/^[A-Z]+(,[A-Z]+)*$/, "ska vara bokstäver A–Z, åtskilda av kommatecken")
      .default("SE"),
    BEHORIG_MUNICIPALITIES_EMAIL: z.email(),
    BEHORIG_MUNICIPALITIES_TELEPHONE: z.string().optional(),
    BEHORIG_REGIONS_EMAIL: z.email(),
    BEHORIG_REGIONS_TELEPHONE: z.string().optional(),
  })
  .refine((env) => env.DATABASE_URL !== undefined || env.BEHORIG_DATABASE === "embedded", {
    path: ["DATABASE_URL"],
    message: "saknas (den inbyggda databasen används bara när BEHORIG_DATABASE=embedded begär det)",
  })
  .refine((env) => !within(env.BEHORIG_CHECKPOINTS, env.BEHORIG_DATA), {
    path: ["BEHORIG_CHECKPOINTS"],
    message: "ska ligga utanför BEHORIG_DATA, så att ingen kan ändra logg och kontrollpunkter tillsammans",
  });

/** Production: refuses what is missing or insecure, all of it at once and by name. */
export function productionConfig(environment: Environment): Config {
  const env = parse(production, environment);
  const folder = resolve(env.BEHORIG_DATA);
  return {
    demonstration: false,
    port: env.PORT,
    origin: new URL(env.BEHORIG_ORIGIN),
    proxies: env.BEHORIG_PROXIES?.split(",") ?? [],
    database:
      env.DATABASE_URL === undefined ? { folder: join(folder, "database") } : { url: env.DATABASE_URL },
    keysFile: resolve(env.BEHORIG_KEYS),
    checkpointFile: resolve(env.BEHORIG_CHECKPOINTS),
    authority: env.BEHORIG_AUTHORITY,
    provider: {
      issuer: new URL(env.BEHORIG_PROVIDER),
      name: env.BEHORIG_PROVIDER_NAME,
      clientId: env.BEHORIG_CLIENT_ID,
      clientSecret: env.BEHORIG_CLIENT_SECRET,
      acceptedAcr: env.BEHORIG_ASSURANCE.split(" "),
    },
    hsaPrefixes: env.BEHORIG_HSA_PREFIXES.split(","),
    support: {
      municipality: {
        email: env.BEHORIG_MUNICIPALITIES_EMAIL,
        telephone: env.BEHORIG_MUNICIPALITIES_TELEPHONE,
      },
      region: { email: env.BEHORIG_REGIONS_EMAIL, telephone: env.BEHORIG_REGIONS_TELEPHONE },
    },
    session: { idleMinutes: env.BEHORIG_IDLE_MINUTES, absoluteMinutes: env.BEHORIG_SESSION_MINUTES },
  };
}

/** @throws StartupError that names every fault; never the value, which may be a secret. */
function parse<S extends z.ZodType>(schema: S, environment: Environment): z.infer<S> {
  const result = schema.safeParse(environment, { error: describe });
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
  throw new StartupError(`Inställningarna har fel:\n${faults.join("\n")}`);
}

/** For faults that the schema has no words of its own for. */
function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "saknas" : "ska vara ett heltal";
    case "too_small":
      return issue.origin === "string" ? "saknas" : `ska vara minst ${issue.minimum}`;
    case "too_big":
      return `ska vara högst ${issue.maximum}`;
    case "invalid_format":
      return "ska vara en e-postadress";
    default:
      return "har ett värde som inte finns";
  }
}

function within(file: string, folder: string): boolean {
  return `${resolve(file)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

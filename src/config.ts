import { join, resolve } from "node:path";
import { z } from "zod";
import { type EmailAddress, parseEmailAddress } from "#platform/identifiers/email-address.ts";
import type { MailServer } from "#platform/mail/mail-server.ts";
import { readMailServer } from "#platform/mail/read-mail-server.ts";
import type { WatchAddress } from "#platform/watching/watch-server.ts";
import { furtherFaults, productionSettings } from "./production-settings.ts";
import type { ProvidersSettings } from "./provider-settings.ts";
import { readProvidersFile } from "./providers-file.ts";
import { demonstrationProviders, providersIn } from "./providers-in-environment.ts";
import { withSecretFiles } from "./secret-files.ts";
import { commonSettings, type Environment, readSettings } from "./settings.ts";

type Contact = { readonly email: string; readonly telephone: string | undefined };

/** Everything that differs between installations, parsed once at start and handed on as arguments. */
export type Config = {
  readonly demonstration: boolean;
  readonly port: number;
  /** The one address of the site. */
  readonly origin: URL;
  /** Networks of the proxies whose word about the client's address is taken; nobody's where empty. */
  readonly proxies: readonly string[];
  /** Where health and metrics are answered; nowhere where left out. */
  readonly watch: WatchAddress | undefined;
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly keysFile: string;
  readonly checkpointFile: string;
  /** The journal of removals, which tells a restored database whom it has forgotten to be without (decision 34). */
  readonly removalsFile: string;
  /** Where the program keeps files of its own. */
  readonly dataFolder: string;
  readonly authority: string;
  /** Who identifies people. */
  readonly providers: ProvidersSettings;
  readonly hsaPrefixes: readonly string[];
  readonly support: { readonly municipality: Contact; readonly region: Contact };
  /** How long a session lasts (decision 40). */
  readonly session: { readonly idleMinutes: number; readonly absoluteMinutes: number };
  /**
   * For how many days a backup is kept, by whoever makes backups. Said of everybody who is removed: until then the backups
   * still hold them (decision 32).
   */
  readonly backups: { readonly days: number };
  readonly removals: {
    /** For how many days a person's own request to be removed waits before it is begun at the earliest. */
    readonly waitDays: number;
    /** For how many years those who have ended in an organisation or on the staff are kept (decision 23). */
    readonly endedYears: number;
  };
  readonly mail: {
    /** The address that mails come from. */
    readonly from: EmailAddress;
    /** For how many days it is kept what became of a mail (decision 23). */
    readonly logDays: number;
  };
};

type ProductionConfig = Config & { readonly mailServer: MailServer };

/** The demonstration: everything invented, on this machine only. */
export function demonstrationConfig(given: Environment): Config {
  const { environment, faults } = withSecretFiles(given);
  const env = readSettings(z.object(commonSettings), environment, faults);
  const folder = resolve(env.BEHORIG_DATA);
  const origin = new URL(`http://localhost:${env.PORT}`);
  return {
    demonstration: true,
    port: env.PORT,
    origin,
    proxies: [],
    watch: undefined,
    database:
      env.DATABASE_URL === undefined ? { folder: join(folder, "database") } : { url: env.DATABASE_URL },
    keysFile: join(folder, "keys.json"),
    checkpointFile: join(folder, "checkpoints.jsonl"),
    removalsFile: join(folder, "removals.jsonl"),
    dataFolder: folder,
    authority: "Demomyndigheten",
    providers: demonstrationProviders(origin),
    hsaPrefixes: ["SE", "TSTNMT"],
    support: {
      municipality: { email: "kommuner@demomyndigheten.example", telephone: "0770-00 00 01" },
      region: { email: "regioner@demomyndigheten.example", telephone: "0770-00 00 02" },
    },
    session: { idleMinutes: env.BEHORIG_IDLE_MINUTES, absoluteMinutes: env.BEHORIG_SESSION_MINUTES },
    backups: { days: env.BEHORIG_BACKUP_DAYS },
    removals: { waitDays: env.BEHORIG_REMOVAL_WAIT_DAYS, endedYears: env.BEHORIG_ENDED_PEOPLE_YEARS },
    mail: { from: emailAddress("svara-inte@demomyndigheten.example"), logDays: env.BEHORIG_MAIL_LOG_DAYS },
  };
}

/** Production: refuses what is missing or insecure, all of it at once and by name. */
export function productionConfig(given: Environment): ProductionConfig {
  const { environment, faults } = withSecretFiles(given);
  const { BEHORIG_PROVIDERS: file } = environment;
  const told = file === undefined ? undefined : readProvidersFile(file);
  const further = [...faults, ...furtherFaults(environment), ...(told?.faults ?? [])];
  const env = readSettings(productionSettings, environment, further);
  const folder = resolve(env.BEHORIG_DATA);
  return {
    demonstration: false,
    port: env.PORT,
    origin: new URL(env.BEHORIG_ORIGIN),
    proxies: env.BEHORIG_PROXIES?.split(",") ?? [],
    watch: watchAddressIn(env.BEHORIG_WATCH),
    database:
      env.DATABASE_URL === undefined ? { folder: join(folder, "database") } : { url: env.DATABASE_URL },
    keysFile: resolve(env.BEHORIG_KEYS),
    checkpointFile: resolve(env.BEHORIG_CHECKPOINTS),
    removalsFile: resolve(env.BEHORIG_REMOVALS),
    dataFolder: folder,
    authority: env.BEHORIG_AUTHORITY,
    providers: told?.providers ?? providersIn(env),
    hsaPrefixes: env.BEHORIG_HSA_PREFIXES.split(","),
    support: {
      municipality: {
        email: env.BEHORIG_MUNICIPALITIES_EMAIL,
        telephone: env.BEHORIG_MUNICIPALITIES_TELEPHONE,
      },
      region: { email: env.BEHORIG_REGIONS_EMAIL, telephone: env.BEHORIG_REGIONS_TELEPHONE },
    },
    session: { idleMinutes: env.BEHORIG_IDLE_MINUTES, absoluteMinutes: env.BEHORIG_SESSION_MINUTES },
    backups: { days: env.BEHORIG_BACKUP_DAYS },
    removals: { waitDays: env.BEHORIG_REMOVAL_WAIT_DAYS, endedYears: env.BEHORIG_ENDED_PEOPLE_YEARS },
    mail: { from: emailAddress(env.BEHORIG_MAIL_FROM), logDays: env.BEHORIG_MAIL_LOG_DAYS },
    mailServer: readMailServer(env.BEHORIG_SMTP, env.BEHORIG_SMTP_PASSWORD),
  };
}

function watchAddressIn(text: string | undefined): WatchAddress | undefined {
  if (text === undefined) return undefined;
  const colon = text.lastIndexOf(":");
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}

function emailAddress(text: string): EmailAddress {
  const parsed = parseEmailAddress(text);
  if (!parsed.ok) throw new RangeError("the schema let through what is no e-mail address");
  return parsed.value;
}

import type { productionSettings } from "../../src/production-settings.ts";

type Described = {
  readonly meaning: string;
  readonly example: string;
  /** What happens without the setting, where the schema alone does not tell. */
  readonly absent?: string;
};

const withoutFile = "does not start, unless `BEHORIG_PROVIDERS`";

/** What each setting means; one that the schema has and this lacks does not compile. */
export const describedSettings: Readonly<Record<keyof typeof productionSettings.shape, Described>> = {
  PORT: { meaning: "The port that the site answers on, over HTTP. A proxy adds TLS.", example: "3000" },
  DATABASE_URL: {
    meaning: "The PostgreSQL server and database.",
    example: "postgresql://behorig:…@db.example/behorig",
    absent: "does not start, unless `BEHORIG_DATABASE=embedded`",
  },
  BEHORIG_DATABASE: {
    meaning:
      "`embedded` asks for the database that comes along, in `BEHORIG_DATA`; for one process on one machine.",
    example: "embedded",
  },
  BEHORIG_DATA: { meaning: "The folder of the program's own files.", example: "/var/lib/behorig/data" },
  BEHORIG_IDLE_MINUTES: { meaning: "A session ends after so many minutes without a request.", example: "30" },
  BEHORIG_SESSION_MINUTES: { meaning: "A session ends after so many minutes at the latest.", example: "720" },
  BEHORIG_BACKUP_DAYS: {
    meaning:
      "For how many days your backups are kept. Told to everybody who is removed, so it has to be true.",
    example: "30",
  },
  BEHORIG_REMOVAL_WAIT_DAYS: {
    meaning: "For how many days a person's own request to be removed waits; 28 at most.",
    example: "7",
  },
  BEHORIG_ENDED_PEOPLE_YEARS: {
    meaning: "For how many years those who have ended in an organisation or on the staff are kept.",
    example: "2",
  },
  BEHORIG_MAIL_LOG_DAYS: { meaning: "For how many days it is kept what became of a mail.", example: "90" },
  BEHORIG_ORIGIN: {
    meaning: "The one address of the site, as browsers know it.",
    example: "https://behorig.example",
  },
  BEHORIG_PROXIES: {
    meaning:
      "Addresses or networks of the proxies, separated by commas. `X-Forwarded-For`, `-Proto` and `-Host` are believed " +
      "from these alone.",
    example: "127.0.0.1,10.0.4.0/24",
    absent: "nobody's word is taken",
  },
  BEHORIG_WATCH: {
    meaning:
      "Where `/health/live`, `/health/ready` and `/metrics` are answered: an address that those who watch reach and " +
      "no proxy leads to.",
    example: "127.0.0.1:9090",
    absent: "they are answered nowhere",
  },
  BEHORIG_KEYS: {
    meaning:
      "The file of keys, made by `npx behorig keys create`. Without it the log cannot be read: keep a copy.",
    example: "/etc/behorig/keys.json",
  },
  BEHORIG_CHECKPOINTS: {
    meaning: "The file that the log's seals are written to; best on storage that only lets append.",
    example: "/var/lib/behorig/checkpoints/checkpoints.jsonl",
  },
  BEHORIG_REMOVALS: {
    meaning:
      "The journal of removals, which a restored database is told from. Backed up apart from the database.",
    example: "/var/lib/behorig/journal/removals.jsonl",
  },
  BEHORIG_AUTHORITY: {
    meaning: "The authority's name, as it stands on pages and in mails.",
    example: "Provmyndigheten",
  },
  BEHORIG_PROVIDERS: {
    meaning:
      "A file that tells of several sign-in providers, in the place of every `BEHORIG_PROVIDER…`, `BEHORIG_CLIENT_…`, " +
      "`BEHORIG_ASSURANCE` and `BEHORIG_CITIZEN_…` ([its form](OPERATIONS.md#sign-in-providers)).",
    example: "/etc/behorig/providers.json",
    absent: "the settings below tell of one",
  },
  BEHORIG_PROVIDER: {
    meaning: "The issuer (OpenID Connect) that organisations' people and staff sign in with.",
    example: "https://sign-in.example",
    absent: withoutFile,
  },
  BEHORIG_PROVIDER_NAME: { meaning: "The name on its sign-in button.", example: "SITHS" },
  BEHORIG_CLIENT_ID: {
    meaning: "Behörig's name at the provider.",
    example: "behorig",
    absent: withoutFile,
  },
  BEHORIG_CLIENT_SECRET: {
    meaning: "Behörig's secret at the provider; 16 characters at least.",
    example: "…",
    absent: withoutFile,
  },
  BEHORIG_ASSURANCE: {
    meaning: "The levels of assurance (`acr`) that are accepted, separated by spaces.",
    example: "http://id.sambi.se/loa/loa3",
  },
  BEHORIG_CITIZEN_PROVIDER: {
    meaning: "The issuer of external users' e-IDs. All of `BEHORIG_CITIZEN_…` or none.",
    example: "https://e-id.example",
    absent: "external users have passwords alone",
  },
  BEHORIG_CITIZEN_PROVIDER_NAME: { meaning: "Where external users identify themselves.", example: "BankID" },
  BEHORIG_CITIZEN_CLIENT_ID: { meaning: "Behörig's name at that provider.", example: "behorig" },
  BEHORIG_CITIZEN_CLIENT_SECRET: { meaning: "Behörig's secret there; 16 characters at least.", example: "…" },
  BEHORIG_CITIZEN_ASSURANCE: {
    meaning: "The levels of assurance that are accepted there.",
    example: "http://id.elegnamnden.se/loa/1.0/loa3",
  },
  BEHORIG_HSA_PREFIXES: { meaning: "What HSA-ids may begin with, separated by commas.", example: "SE" },
  BEHORIG_SMTP: {
    meaning: "The mail server, with a user where it wants one. `smtps://` is TLS from the start.",
    example: "smtps://behorig@mail.example:465",
  },
  BEHORIG_SMTP_PASSWORD: { meaning: "The password of the user in `BEHORIG_SMTP`.", example: "…" },
  BEHORIG_MAIL_FROM: { meaning: "The address that mails come from.", example: "svara-inte@behorig.example" },
  BEHORIG_MUNICIPALITIES_EMAIL: {
    meaning: "Where municipalities turn for help.",
    example: "kommuner@behorig.example",
  },
  BEHORIG_MUNICIPALITIES_TELEPHONE: { meaning: "The same by telephone.", example: "0770-00 00 01" },
  BEHORIG_REGIONS_EMAIL: { meaning: "Where regions turn for help.", example: "regioner@behorig.example" },
  BEHORIG_REGIONS_TELEPHONE: { meaning: "The same by telephone.", example: "0770-00 00 02" },
};

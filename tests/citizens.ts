import { randomBytes } from "node:crypto";
import { type Jobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { sendReceipt } from "#removals";
import { siteHandlers } from "../src/jobs.ts";
import { startMailServer, type TestMailServer } from "./mail-server.ts";
import { keptLog, until } from "./queues.ts";
import { removalParts } from "./removing.ts";
import { type TestSite, testSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";

/** Citizens who register and sign in as people do, with a mail server that takes what the site really sends. */
export type Citizens = {
  readonly site: TestSite;
  /** All that the jobs have logged. */
  readonly log: readonly string[];
  /** Waits for the mail that this address gets next, and leaves it out from then on. */
  mailTo(address: string): Promise<Mail>;
  /** How many mails the address has got that nobody has asked for yet. */
  waitingFor(address: string): number;
  stop(): Promise<void>;
};

type Mail = TestMailServer["received"][number];

export const password = "grön lykta vid åkanten 7";

export async function startCitizens(): Promise<Citizens> {
  const site = await testSite();
  const mails = await startMailServer();
  const log = keptLog();
  const { connection, config, masterKey } = site;
  const door = { db: connection.db, clock: site.now, masterKey };
  const removals = { ...removalParts(door, connection), sendReceipt };
  const parts = { ...door, config, mailServer: mails.server, log, removals };
  const jobs: Jobs = await startJobs({
    connection,
    handlers: await siteHandlers(parts),
    log,
    clock: site.now,
    pollSeconds: 0.5,
  });
  const seen = new Set<Mail>();
  const next = (address: string) =>
    mails.received.find((mail) => !seen.has(mail) && mail.recipients.includes(address));
  return {
    site,
    log: log.lines,
    waitingFor: (address) =>
      mails.received.filter((mail) => !seen.has(mail) && mail.recipients.includes(address)).length,
    async mailTo(address) {
      await until(() => next(address) !== undefined);
      const mail = next(address);
      if (mail === undefined) throw new Error("the mail has gone");
      seen.add(mail);
      return mail;
    },
    async stop() {
      await jobs.stop();
      await mails.stop();
    },
  };
}

/** The path of the link in a mail. */
export function linkIn(mail: Mail): string {
  const link = /http:\/\/localhost:\d+(\/account\/\S+)/.exec(mail.text ?? "")?.[1];
  if (link === undefined) throw new Error("the mail has no link");
  return link;
}

export const newAddress = () => `prov.${randomBytes(6).toString("hex")}@medborgare.example`;

/** A network that nobody has asked from, so that tests use up nothing of each other's (RFC 3849). */
export const newNetwork = () =>
  `2001:db8:${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}::1`;

export const details = {
  givenName: "Märta",
  familyName: "Ängskog",
  displayName: "Märta i skogen",
  streetAddress: "",
  postalCode: "",
  town: "",
  telephone: "",
  personalNumber: "",
};

export const registration = (email: string) => ({ ...details, email, password });

/** Registers, opens the mail's link and confirms the address with the password; ends up signed in. */
export async function newCitizen(citizens: Citizens, email = newAddress()): Promise<Citizen> {
  const browser = citizens.site.visitor(newNetwork());
  await browser.post("/account/new", registration(email));
  const link = linkIn(await citizens.mailTo(email));
  const confirmed = await browser.post(link, { password });
  if (confirmed.headers.location !== "/my-pages") throw new Error("the address was not confirmed");
  return { browser, email };
}

export type Citizen = { readonly browser: Visitor; readonly email: string };

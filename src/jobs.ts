import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { passwordResetHandler, tidyAccounts } from "#external-users";
import type { Handler } from "#platform/jobs/handler.ts";
import type { JobLog } from "#platform/jobs/run-job.ts";
import { type TidyingStep, tidyingHandler } from "#platform/jobs/tidying.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { mailHandler } from "#platform/mail/mail-handler.ts";
import { tidyMails } from "#platform/mail/mail-retention.ts";
import type { MailServer } from "#platform/mail/mail-server.ts";
import { openPostOffice } from "#platform/mail/post-office.ts";
import type { Clock } from "#platform/time/clock.ts";
import { forgetClosedProposals, forgetOldNotices, markEarlierVotes, newsHandlers } from "#proposals";
import { type RemovalParts, removalHandler, tidyRemovals } from "#removals";
import { preferredLanguage } from "#sign-in";
import type { Config } from "./config.ts";
import { siteLetters } from "./letters.ts";

export type SiteJobParts = {
  readonly config: Config;
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly masterKey: MasterKey;
  readonly mailServer: MailServer;
  readonly log: JobLog;
  readonly removals: RemovalParts;
};

/** Every job of every slice with what carries it out. */
export async function siteHandlers(parts: SiteJobParts): Promise<readonly Handler[]> {
  const { config, db, clock, masterKey, mailServer, log } = parts;
  const mails = mailHandler({
    db,
    clock,
    masterKey,
    letters: siteLetters(config),
    languageOf: preferredLanguage,
    sender: { authority: config.authority, address: config.mail.from, origin: config.origin },
    postOffice: await openPostOffice(mailServer),
    log,
  });
  return [
    mails,
    passwordResetHandler(parts),
    removalHandler(parts.removals),
    ...newsHandlers(parts),
    tidyingHandler(tidyingSteps(parts), log),
  ];
}

/** What is put in order every night. */
function tidyingSteps({ config, db, masterKey, log, removals }: SiteJobParts): readonly TidyingStep[] {
  return [
    {
      name: "mails",
      async run(now) {
        const lost = await tidyMails(db, { retentionDays: config.mail.logDays, now });
        if (lost > 0) log.error({ events: lost, reason: "lost" }, "mails are given up");
      },
    },
    { name: "accounts", run: (now) => tidyAccounts(db, now) },
    { name: "unmarked-votes", run: (now) => markEarlierVotes(db, masterKey, now) },
    { name: "closed-proposals", run: (now) => forgetClosedProposals(db, now) },
    { name: "notices", run: (now) => forgetOldNotices(db, now) },
    { name: "removals", run: (now) => tidyRemovals(removals, now, config.removals.endedYears) },
  ];
}

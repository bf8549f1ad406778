import type { Kysely } from "kysely";
import { ZodError } from "zod";
import type { Database } from "#db/tables.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import { type Handler, handle } from "#platform/jobs/handler.ts";
import type { JobLog } from "#platform/jobs/run-job.ts";
import type { Clock } from "#platform/time/clock.ts";
import { beginAttempt, type ComposeParts, type Settling } from "./attempt.ts";
import { mailJob } from "./mail-job.ts";
import { noteFault, noteSent } from "./mail-outcome.ts";
import { messageOf } from "./message.ts";
import type { PostOffice } from "./post-office.ts";
import type { Sender } from "./sender.ts";

export type MailParts = Omit<ComposeParts, "link"> & {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly sender: Sender;
  readonly postOffice: PostOffice;
  readonly log: JobLog;
};

/**
 * Sends the mails that changes have asked for: composes in one transaction, sends outside any, and notes the outcome.
 * A process that dies between the last two sends again, with the same Message-ID (decision 35).
 */
export function mailHandler(parts: MailParts): Handler {
  const { db, clock, sender, postOffice, log } = parts;
  const link = (path: string) => new URL(path, sender.origin);
  return handle(mailJob, async (told, { signal }) => {
    const { mail } = told;
    const giveUpFor = async (fault: Parameters<typeof noteFault>[2], { settle }: Partial<Settling> = {}) => {
      const isGivenUp = await runInTransaction(db, async (tx) => {
        const isLast = await noteFault(tx, mail, fault, clock());
        if (isLast) await settle?.(tx);
        return isLast;
      });
      if (isGivenUp) log.error({ mail, reason: fault.fault }, "a mail is given up");
      return isGivenUp;
    };
    const begin = runInTransaction(db, (tx) => beginAttempt({ ...parts, link }, tx, told, clock()));
    const letter = await begin.catch(async (error: unknown) => {
      await giveUpFor({ fault: "not-composed", isLasting: error instanceof ZodError });
      throw error;
    });
    if (letter === undefined) return;
    const delivery = await postOffice.send(messageOf(letter, sender), signal);
    if (delivery.kind === "sent") {
      return await runInTransaction(db, async (tx) => {
        await noteSent(tx, mail, clock());
        await letter.settle(tx);
      });
    }
    const { fault } = delivery;
    const isGivenUp = await giveUpFor({ fault, isLasting: delivery.kind === "refused" }, letter);
    if (!isGivenUp) throw new MailDelayed(fault);
  });
}

/** A mail has to be tried again. Its code is what the log tells. */
class MailDelayed extends Error {
  readonly code: string;
  constructor(fault: string) {
    super("the mail is delayed");
    this.code = fault;
  }
}

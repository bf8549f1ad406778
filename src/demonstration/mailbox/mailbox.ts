import { type Id, newRandomId } from "#platform/ids.ts";

/** A mail as it reached the demonstration's server. */
export type ArrivedMail = {
  readonly id: Id<"arrived mails">;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Date;
  readonly text: string;
  readonly html: string;
};

/** The mails of everybody in the demonstration, kept in memory: they are gone when it ends. */
export type Mailbox = {
  take(mail: Omit<ArrivedMail, "id">): void;
  /** The newest first. */
  all(): readonly ArrivedMail[];
  find(id: string): ArrivedMail | undefined;
};

const most = 200;

export function createMailbox(): Mailbox {
  const mails: ArrivedMail[] = [];
  return {
    take(mail) {
      mails.unshift({ ...mail, id: newRandomId() });
      mails.length = Math.min(mails.length, most);
    },
    all: () => mails,
    find: (wanted) => mails.find(({ id }) => id === wanted),
  };
}

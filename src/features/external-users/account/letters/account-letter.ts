import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import {
  type About,
  defineLetter,
  type Letter,
  type LetterParts,
  type LetterText,
} from "#platform/mail/letter.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import type { Account } from "../../external-user.ts";
import { accountOf } from "../account.queries.ts";
import { type LinkKind, mintLink } from "../links.ts";
import { letterTexts } from "./letter-texts.ts";

/** What a letter about an account is written from. */
export type Writing<A extends About> = {
  readonly tx: Transaction<Database>;
  readonly account: Account;
  readonly about: A;
  readonly language: Language;
  readonly texts: ReturnType<typeof letterTexts>;
  readonly masterKey: MasterKey;
  /** When it is written. */
  readonly now: Date;
  /** A moment as people read it. */
  moment(when: Date): string;
  /** The address of a path on the site. */
  link(path: string): URL;
  /** A new link of this kind below the path, and the line that says until when it is good. */
  mint(
    kind: LinkKind,
    path: string,
    to?: EmailAddress,
  ): Promise<{ href: URL; until: string; expiresAt: Date }>;
};

/** To the account's own address unless it says another. */
export type Written = (Omit<LetterText, "to"> & Partial<Pick<LetterText, "to">>) | "obsolete";

/** Defines a letter about an account, which is obsolete when the account is gone. */
export function defineAccountLetter<A extends About>({
  write,
  ...letter
}: {
  readonly kind: string;
  readonly about: z.ZodType<A>;
  readonly subject: Readonly<Record<Language, string>>;
  write(writing: Writing<A>): Promise<Written> | Written;
  settle?(tx: Transaction<Database>, about: A): Promise<void>;
}): Letter<A> {
  return defineLetter({
    ...letter,
    async compose(parts) {
      const account = await accountOf(parts.tx, parts.person);
      const text = account === undefined ? "obsolete" : await write(writingTo(account, parts));
      return account === undefined || text === "obsolete" ? "obsolete" : { to: account.email, ...text };
    },
  });
}

function writingTo<A extends About>(
  account: Account,
  { tx, about, language, now, masterKey, link }: LetterParts<A>,
): Writing<A> {
  const texts = letterTexts(language);
  const moment = (when: Date) => formatDateTime(when, language, "text");
  return {
    tx,
    account,
    about,
    language,
    texts,
    masterKey,
    now,
    moment,
    link,
    async mint(kind, path, email = account.email) {
      const { secret, expiresAt } = await mintLink(tx, { kind, externalUser: account.id, email }, now);
      return { href: link(`${path}/${secret}`), until: texts.until(moment(expiresAt)), expiresAt };
    },
  };
}

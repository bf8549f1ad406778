import type { Kysely, Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database, Links } from "#db/tables.ts";
import type { Tx } from "#platform/change.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { digestOf, newSecret } from "#sign-in";
import type { Account, ExternalUserId } from "../external-user.ts";
import { findAccount, lockAccount } from "./account.queries.ts";

/*
 * A link lets whoever holds its secret do one thing, once, for a time. The secret is made by the job that sends the
 * mail and is nowhere but in it; the table has its digest (decision 35). A mail that is sent again has another secret,
 * and both are good, since nobody knows which arrives; using one uses up all of the account's of that kind.
 *
 * Showing a link changes nothing: only its button does, so that a mail server that looks into mails uses nothing up.
 */

export type LinkKind = Links["kind"];

const hour = 3_600_000;

/** For how long a link is good, in milliseconds. */
const lifetimes: Readonly<Record<LinkKind, number>> = {
  "verify-email": 24 * hour,
  "reset-password": hour,
  "change-email": 24 * hour,
  // not mailed: it leads from a one-time password to the page where another is chosen
  "choose-password": hour / 4,
  // while a request can wait for its answer (GDPR article 12.3); carrying it out takes the links away
  "cancel-removal": 30 * 24 * hour,
};

/** Good whatever the account's address has become: it is what is to be confirmed, or nothing can be gained by it. */
const ofAnyAddress: readonly LinkKind[] = ["change-email", "cancel-removal"];

/** What a link is about: the account, and the address that whoever holds it can read. */
export type Link = {
  readonly kind: LinkKind;
  readonly externalUser: ExternalUserId;
  readonly email: EmailAddress;
};

/** @returns the secret, and until when it is good */
export async function mintLink(
  sql: Kysely<Database>,
  { kind, externalUser, email }: Link,
  now: Date,
): Promise<{ secret: string; expiresAt: Date }> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimes[kind]);
  const row = { id: digestOf(secret), kind, external_user_id: externalUser, email };
  await sql
    .insertInto("links")
    .values({ ...row, created_at: now, expires_at: expiresAt })
    .execute();
  return { secret, expiresAt };
}

/** Why a link leads nowhere: it was never made, or is for something else; it is too late or withdrawn; it was used. */
export type BadLink = "unknown" | "expired" | "used";

type FoundLink = { readonly kind: "good"; readonly link: Link } | { readonly kind: BadLink };

/** What the secret is good for now. One of another kind is answered as one that was never made. */
async function findLink(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  kind: LinkKind,
  secret: string,
  now: Date,
): Promise<FoundLink> {
  const row = await db
    .selectFrom("links")
    .select(["external_user_id", "email", "expires_at", "used_at"])
    .where("id", "=", digestOf(secret))
    .where("kind", "=", kind)
    .executeTakeFirst();
  if (row === undefined) return { kind: "unknown" };
  if (row.used_at !== null) return { kind: "used" };
  if (row.expires_at <= now) return { kind: "expired" };
  // written by mintLink from an address that had been read
  const email = row.email as EmailAddress;
  return { kind: "good", link: { kind, externalUser: row.external_user_id, email } };
}

/** The same with the account that it is about, for showing a page; what counts is asked again when it is used. */
export async function findLinkedAccount(
  db: ReadonlyKysely<Database>,
  kind: LinkKind,
  secret: string,
  now: Date,
): Promise<LinkedAccount> {
  const found = await findLink(db, kind, secret, now);
  if (found.kind !== "good") return found;
  return withAccount(found.link, await findAccount(db, found.link.externalUser));
}

export type LinkedAccount =
  | { readonly kind: "good"; readonly link: Link; readonly account: Account }
  | { readonly kind: BadLink };

/** Good is a link to the address that the account has; one to a new address is held against its change. */
function withAccount(link: Link, account: Account | undefined): LinkedAccount {
  if (account === undefined) return { kind: "unknown" };
  const isToAnother = !ofAnyAddress.includes(link.kind) && !isSameAddress(link.email, account.email);
  return isToAnother ? { kind: "expired" } : { kind: "good", link, account };
}

/** The same, with the account locked: of two who come with one link at once, the second finds it used. */
export async function lockLink(tx: Tx, kind: LinkKind, secret: string): Promise<LinkedAccount> {
  const before = await findLink(tx.sql, kind, secret, tx.now);
  if (before.kind !== "good") return before;
  const account = await lockAccount(tx.sql, before.link.externalUser);
  const found = await findLink(tx.sql, kind, secret, tx.now);
  return found.kind === "good" ? withAccount(found.link, account) : found;
}

/** One of the account's links of this kind has been used: nobody can use it, or another of them, any more. */
export async function useUpLinks(tx: Tx, externalUser: ExternalUserId, kind: LinkKind): Promise<void> {
  await livingLinks(tx, externalUser, [kind]).set({ used_at: tx.now }).execute();
}

/** Something else has happened, so that nobody can use the account's links of these kinds any more. */
export async function withdrawLinks(
  tx: Tx,
  externalUser: ExternalUserId,
  kinds: readonly LinkKind[],
): Promise<void> {
  await livingLinks(tx, externalUser, kinds).set({ expires_at: tx.now }).execute();
}

function livingLinks({ sql, now }: Tx, externalUser: ExternalUserId, kinds: readonly LinkKind[]) {
  return sql
    .updateTable("links")
    .where("external_user_id", "=", externalUser)
    .where("kind", "in", kinds)
    .where("used_at", "is", null)
    .where("expires_at", ">", now);
}

/** Whether two ways of writing an address are one and the same here. */
export function isSameAddress(one: EmailAddress, other: EmailAddress): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Door } from "#platform/change.ts";
import type { Network } from "#platform/http/network.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { verifyNothing, verifyPassword } from "#platform/passwords/hashing.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import type { Account } from "../external-user.ts";
import { countAttempt, takeBackAttempt } from "./attempt-counts.ts";
import { passwordCounters } from "./attempt-limits.ts";
import { findKnownBrowser } from "./known-browsers.ts";
import { findPassword, type StoredPassword } from "./passwords.ts";

export type ProvingParts = {
  readonly door: Door;
  readonly db: ReadonlyKysely<Database>;
  readonly line: WaitingLine;
};

/** Somebody who says that they know the password of the account with this address. */
export type Claim = {
  readonly email: EmailAddress;
  readonly password: string;
  readonly network: Network;
  /** The secret of their browser, where it has one. */
  readonly browser: string | undefined;
};

export type Proof =
  | { readonly kind: "right"; readonly stored: StoredPassword }
  | { readonly kind: "wrong" }
  /** Nothing was compared; `isFirst` is the attempt that went over the limit. */
  | { readonly kind: "too-often"; readonly until: Date; readonly isFirst: boolean };

/**
 * Compares the password once, whether or not there is an account and whether or not it has a password, so that the
 * time tells nothing (ASVS 6.3.8). Each attempt is counted before it is made; a right one counts against nobody.
 * @throws Problem 503 where too many are waiting
 */
export async function provePassword(
  { door, db, line }: ProvingParts,
  account: Account | undefined,
  { email, password, network, browser }: Claim,
): Promise<Proof> {
  const counters = passwordCounters(email, network, await findKnownBrowser(db, browser, email));
  const counted = await countAttempt(door, counters);
  if (counted.kind === "over") return { ...counted, kind: "too-often" };
  const stored = account && (await findPassword(db, account.id));
  const isRight =
    stored === undefined
      ? await verifyNothing(line, password)
      : await verifyPassword(line, password, stored.hash);
  if (!isRight || stored === undefined) return { kind: "wrong" };
  await takeBackAttempt(door, counters);
  return { kind: "right", stored };
}

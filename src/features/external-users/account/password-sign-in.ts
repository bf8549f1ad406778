import { system } from "#platform/access/actor.ts";
import { change, type Door, record } from "#platform/change.ts";
import { hashPassword, needsRehash } from "#platform/passwords/hashing.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { newSecret } from "#sign-in";
import { type Account, actorOf, isUnclaimed, subjectOf } from "../external-user.ts";
import { findAccountByEmail } from "./account.queries.ts";
import { event } from "./account-events.ts";
import type { SignInRefusal } from "./account-sentences.ts";
import { sendVerificationLink } from "./email-verification.ts";
import { enterWithPassword, type ProvenPassword } from "./entering.ts";
import { emailVerificationLetter } from "./letters/email-verification.ts";
import { mayHaveAnother } from "./letters/letter-flood.ts";
import { mintLink } from "./links.ts";
import type { StoredPassword } from "./passwords.ts";
import { type Claim, type Proof, type ProvingParts, provePassword } from "./proving-password.ts";

type SignInDecision =
  | { readonly kind: "enter"; readonly account: Account; readonly stored: StoredPassword }
  /** With a one-time password one gets to the page where another is chosen, and nowhere else (decision 44). */
  | { readonly kind: "choose"; readonly account: Account }
  | { readonly kind: "refuse"; readonly cause: Exclude<SignInRefusal, "too-often"> };

/**
 * Whether somebody with this address and a password that was compared may come in. That the account is inactive is for
 * those who have the right password only. Nobody gets in to an account whose address has never been confirmed: it can
 * have been made by somebody else, and its password would tell them whether the address was free.
 */
export function decideSignIn(
  account: Account | undefined,
  proof: Exclude<Proof, { kind: "too-often" }>,
  now: Date,
): SignInDecision {
  if (account === undefined) return { kind: "refuse", cause: "unknown-address" };
  if (proof.kind === "wrong") return { kind: "refuse", cause: "wrong-password" };
  const { oneTimeUntil } = proof.stored;
  if (oneTimeUntil !== null && oneTimeUntil <= now) return { kind: "refuse", cause: "wrong-password" };
  if (account.deactivatedAt !== null) return { kind: "refuse", cause: "inactive" };
  if (oneTimeUntil !== null) return { kind: "choose", account };
  if (isUnclaimed(account)) return { kind: "refuse", cause: "unverified" };
  return { kind: "enter", account, stored: proof.stored };
}

/** Somebody who has come in: what their browser is to keep. */
export type Entered = { readonly account: Account; readonly session: string; readonly browser: string };

/** What the browser is told. Of everything that could tell whether there is an account it is told the same. */
export type SignInOutcome =
  | ({ readonly kind: "entered" } & Entered)
  | { readonly kind: "choose-password"; readonly secret: string }
  | { readonly kind: "refused" }
  | { readonly kind: "inactive" }
  | { readonly kind: "too-often"; readonly until: Date };

/** @param former the session that this browser had before */
export async function signInWithPassword(
  parts: ProvingParts,
  claim: Claim,
  former: string | undefined,
): Promise<SignInOutcome> {
  const account = await findAccountByEmail(parts.db, claim.email);
  const proof = await provePassword(parts, account, claim);
  if (proof.kind === "too-often") {
    if (proof.isFirst) await logRefusal(parts.door, account, "too-often");
    return { kind: "too-often", until: proof.until };
  }
  const decision = decideSignIn(account, proof, parts.door.clock());
  switch (decision.kind) {
    case "enter":
      return await enter(parts, claim, decision, former);
    case "choose":
      return { kind: "choose-password", secret: await beginChoice(parts.door, decision.account) };
    case "refuse":
      await logRefusal(parts.door, account, decision.cause);
      return { kind: decision.cause === "inactive" ? "inactive" : "refused" };
  }
}

async function enter(
  { door, line }: ProvingParts,
  { browser, password }: Claim,
  { account, stored }: Extract<SignInDecision, { kind: "enter" }>,
  former: string | undefined,
): Promise<SignInOutcome> {
  const better = needsRehash(stored.hash) ? await hashPassword(line, password) : undefined;
  const proven = { was: stored.hash, better };
  const entered = await enterWithProof(door, account, proven, { browser, former });
  return entered === undefined ? { kind: "refused" } : { kind: "entered", ...entered };
}

type FromBrowser = { readonly browser: string | undefined; readonly former: string | undefined };

/**
 * Lets in somebody whose password has just been proven or set, by the hash that it has.
 * @returns undefined where the account has been deactivated, or its password changed, in the moment since
 */
export async function enterProven(
  door: Door,
  account: Account,
  hash: PasswordHash,
  from: FromBrowser,
): Promise<Entered | undefined> {
  return await enterWithProof(door, account, { was: hash, better: undefined }, from);
}

async function enterWithProof(
  door: Door,
  account: Account,
  proven: ProvenPassword,
  { browser = newSecret(), former }: FromBrowser,
): Promise<Entered | undefined> {
  const session = await change(door, actorOf(account), (tx) =>
    enterWithPassword(tx, account, proven, { former, browser }),
  );
  return session === undefined ? undefined : { account, session, browser };
}

/** Where the address is not confirmed, its owner gets another link: the first may have got lost. */
async function logRefusal(door: Door, account: Account | undefined, cause: SignInRefusal): Promise<void> {
  const about = account === undefined ? {} : { subject: subjectOf(account) };
  await change(door, system, async (tx) => {
    if (account !== undefined && cause === "unverified") {
      const { id, reference } = account;
      if (await mayHaveAnother(tx, emailVerificationLetter, reference)) await sendVerificationLink(tx, id);
    }
    return record(undefined, event("password-sign-in-refused", { cause }, about));
  });
}

/** Written beside the door for writes: the secret entitles to choosing a password, which the log then tells of. */
async function beginChoice({ db, clock }: Door, { id, email }: Account): Promise<string> {
  const { secret } = await mintLink(db, { kind: "choose-password", externalUser: id, email }, clock());
  return secret;
}

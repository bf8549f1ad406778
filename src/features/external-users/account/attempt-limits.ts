import type { Network } from "#platform/http/network.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { ExternalUserId } from "../external-user.ts";
import type { Counter } from "./attempt-counts.ts";

/*
 * How much may be tried (decision 43; ASVS 5.0 V6.1.1). Guesses at one account's password are counted by address and
 * network together, and guesses at any account's by network. So nobody on another network can use up anybody's
 * attempts; and somebody on the same network cannot use up those of a browser that has signed in before, which is
 * counted by itself. What is counted is the address as typed, whether or not it has an account.
 */

const passwordMinutes = 15;

/** @param browser digest of the secret of a browser that has signed in to this account before */
export function passwordCounters(
  email: EmailAddress,
  network: Network,
  browser: Buffer | undefined,
): readonly Counter[] {
  const identity = email.toLowerCase();
  if (browser !== undefined) return [guesses(10, "known browser", identity, browser.toString("hex"))];
  return [
    guesses(10, "address", identity, network),
    { ...guesses(100, "network", network), ifGood: "given-back" },
  ];
}

function guesses(limit: number, ...about: string[]): Counter {
  return { of: ["password", ...about], limit, minutes: passwordMinutes, ifGood: "forgotten" };
}

const mailMinutes = 60;

/**
 * For a forgotten password. There is no limit for a network alone: whoever needs a new password is shut out until they
 * have it, and somebody beside them could keep them so. Nor is one needed: only accounts get mails, five in an hour.
 * @param browser digest of the secret of a browser that has signed in to this account before
 */
export function resetCounters(
  email: EmailAddress,
  network: Network,
  browser: Buffer | undefined,
): readonly Counter[] {
  const identity = email.toLowerCase();
  if (browser !== undefined) return [mails(5, "known browser", identity, browser.toString("hex"))];
  return [mails(5, "address", identity, network)];
}

/**
 * For a new account, which has a mail sent to anybody at all. So there is a limit for a network too, far above what
 * people behind one address come to; it shuts nobody out of an account that they have.
 * @param knownTo whose browser it is, if anybody has signed in with it before: it has attempts of its own
 */
export function registrationCounters(
  email: EmailAddress,
  network: Network,
  knownTo: ExternalUserId | undefined,
): readonly Counter[] {
  if (knownTo !== undefined) return [mails(20, "registering from a browser of", knownTo)];
  return [
    mails(5, "address", email.toLowerCase(), network),
    { ...mails(250, "network", network), minutes: passwordMinutes },
  ];
}

/** For mails that somebody signed in has sent: a change of address, another link. */
export function ownMailCounters(externalUser: ExternalUserId): readonly Counter[] {
  return [mails(10, "account", externalUser)];
}

function mails(limit: number, ...about: string[]): Counter {
  return { of: ["mail", ...about], limit, minutes: mailMinutes, ifGood: "given-back" };
}

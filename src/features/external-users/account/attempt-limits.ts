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

/** For what has a mail sent to an address that anybody can type: a new account, a forgotten password. */
export function mailCounters(email: EmailAddress, network: Network): readonly Counter[] {
  return [mails(5, "address", email.toLowerCase(), network), mails(60, "network", network)];
}

/** For mails that somebody signed in has sent: a change of address, another link. */
export function ownMailCounters(externalUser: ExternalUserId): readonly Counter[] {
  return [mails(10, "account", externalUser)];
}

function mails(limit: number, ...about: string[]): Counter {
  return { of: ["mail", ...about], limit, minutes: mailMinutes, ifGood: "given-back" };
}

import { type PersonalNumber, parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CitizenClaim, Claimed } from "#sign-in";

export type ClaimedNumber =
  | { readonly kind: "number"; readonly number: PersonalNumber }
  /** The answer names no number, or what cannot be one. */
  | { readonly kind: "no-number" }
  /** A coordination number whose holder had not fully shown who they are. */
  | { readonly kind: "unconfirmed" };

/**
 * Whose number the provider hands out: twelve digits, as the profile writes it (Claims and Scopes Specification 1.0
 * §2.1). It is read as strictly as a typed one, since everything else here rests on it being one.
 *
 * A coordination number counts only where the provider says that its holder's identity was confirmed (lag 2022:1697):
 * the others can be a guess. By its own digits, not by the claim that it came in.
 */
export function readClaimedNumber(claims: Claimed<CitizenClaim>, today: LocalDate): ClaimedNumber {
  const { personalNumber, coordinationNumber, coordinationNumberLevel } = claims;
  // they exclude each other (§3.2), and of two nobody could tell which is meant
  if (personalNumber !== undefined && coordinationNumber !== undefined) return { kind: "no-number" };
  const claimed = personalNumber ?? coordinationNumber ?? "";
  const read = parsePersonalNumber(claimed, today);
  if (!read.ok || read.value.canonical !== claimed) return { kind: "no-number" };
  if (read.value.kind === "coordination" && coordinationNumberLevel !== "confirmed") {
    return { kind: "unconfirmed" };
  }
  return { kind: "number", number: read.value.canonical };
}

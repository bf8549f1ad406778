import { type Account, findPassword, hasOwnPassword, isFreshlyIdentified } from "#external-users";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import type { Visit } from "#platform/http/route.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { MyPagesParts } from "./my-pages-parts.ts";
import { type OwnVisit, proveOwnPassword } from "./own-account.ts";
import { ownSessions } from "./sessions/living-sessions.ts";

/*
 * A browser left open is not enough for everything: whoever is signed in shows once more that it is they, with the
 * password, or with an e-ID where the account has no password of its own (ASVS 7.5.2).
 */

/** What somebody has to show. Signing in with an e-ID just now is as good as showing it once more. */
export type NeededProof = "password" | "e-id" | "nothing";

type Asking = OwnVisit & Pick<Visit<"own-account.read">, "now">;

export async function neededProof(parts: Pick<MyPagesParts, "session">, visit: Asking): Promise<NeededProof> {
  if (hasOwnPassword(await findPassword(visit.db, visit.actor.externalUser))) return "password";
  const own = (await ownSessions(parts, visit)).find(({ isThis }) => isThis);
  return own !== undefined && isFreshlyIdentified(own, visit.now) ? "nothing" : "e-id";
}

export type Shown =
  /** What the password was found right by; whether an e-ID was shown just now is for the change to say. */
  | { readonly kind: "shown"; readonly proven: PasswordHash | undefined }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] }
  | { readonly kind: "too-often"; readonly until: Date };

/** Holds the password that was typed against the account's. */
export async function shownPassword(
  parts: Pick<MyPagesParts, "door" | "line">,
  visit: OwnVisit,
  account: Account,
  typed: string,
): Promise<Shown> {
  if (typed === "") return { kind: "faulty", faults: [{ field: "password", fault: "empty" }] };
  const proof = await proveOwnPassword(parts, visit, account, typed);
  if (proof.kind === "too-often") return proof;
  if (proof.kind === "wrong") return { kind: "faulty", faults: [{ field: "password", fault: "wrong" }] };
  return { kind: "shown", proven: proof.stored.hash };
}

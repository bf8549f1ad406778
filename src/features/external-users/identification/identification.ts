import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { violatedConstraint } from "#platform/db/violations.ts";
import { maskedPersonalNumber, type PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { renewSession } from "#sign-in";
import { tellOfSignInMethod } from "../account/sign-in-methods.ts";
import { event } from "./events.ts";
import { lockOwnNumber, type OwnNumber } from "./own-number.queries.ts";

/** Somebody whom the provider has identified by a number of their own. */
export type IdentifiedPerson = { readonly number: PersonalNumber; readonly acr: string };

export type IdentificationOutcome =
  /** `session` is the browser's new secret: the person has just shown who they are (ASVS 7.2.4). */
  | { readonly kind: "verified"; readonly session: string }
  /** The account had the number verified by e-ID before: what was wanted is so. */
  | { readonly kind: "already-verified" }
  | { readonly kind: "another-number" }
  /** Staff have stopped e-IDs from verifying the account's number until they lift it (decision 44). */
  | { readonly kind: "blocked" }
  /** Another account has the number verified. Whose is not said, nor known here. */
  | { readonly kind: "tied" }
  /** The account or the session has ended since the person left for the provider. */
  | { readonly kind: "ended" };

type Decision = "verify" | "already-verified" | "another-number" | "blocked";

/**
 * Whether the account may have this number as its verified one. A number that was typed and never verified is no
 * hindrance, and one that staff have verified by hand gains by being verified by e-ID.
 */
function decideIdentification(own: OwnNumber, index: Buffer): Decision {
  const isSame = own.index?.equals(index) ?? false;
  if (own.verifiedBy === "e-id" && isSame) return "already-verified";
  if (own.isBlocked) return "blocked";
  return own.verifiedBy === null || isSame ? "verify" : "another-number";
}

/**
 * Ties the number to the own account, verified. The database's unique index answers whether another account has it, also
 * for two who come at the same moment: whoever calls this asks {@link orTied} about the whole change.
 *
 * @param session the secret of the session in which the person asked for it
 */
export async function identify(
  tx: Tx,
  masterKey: MasterKey,
  actor: ExternalUser,
  { number, acr }: IdentifiedPerson,
  session: string,
): Promise<Change<IdentificationOutcome>> {
  const own = await lockOwnNumber(tx.sql, actor);
  if (own === undefined) return unchanged({ kind: "ended" });
  const decision = decideIdentification(own, blindIndexOf(masterKey, number));
  if (decision !== "verify") return unchanged({ kind: decision });
  const renewed = await renewSession(tx, session);
  if (renewed === undefined) return unchanged({ kind: "ended" });
  await tx.sql
    .updateTable("external_users")
    .set({
      personal_number: sealPersonalNumber(masterKey, number, actor.externalUser),
      personal_number_index: blindIndexOf(masterKey, number),
      birth_date: maskedPersonalNumber(number),
      personal_number_verified_at: tx.now,
      personal_number_verified_by: "e-id",
    })
    .where("id", "=", actor.externalUser)
    .execute();
  await tellOfSignInMethod(tx, actor.externalUser);
  return record({ kind: "verified", session: renewed }, event("personal-number-verified", { acr }));
}

/** The database's word that another account has the number verified, as an outcome. */
export async function orTied(identifying: Promise<IdentificationOutcome>): Promise<IdentificationOutcome> {
  try {
    return await identifying;
  } catch (error) {
    if (violatedConstraint(error) !== "external_users_personal_number_key") throw error;
    return { kind: "tied" };
  }
}

import type { ExternalUser } from "#platform/access/actor.ts";
import type { Changes } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { differencesBetween } from "#platform/forms/differences.ts";
import { forbidden } from "#platform/http/problem.ts";
import {
  formatPersonalNumber,
  maskedPersonalNumber,
  type PersonalNumber,
} from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type ExternalUserId, subjectOf } from "../external-user.ts";
import { event } from "./account-events.ts";
import { type DetailName, type Details, detailNames } from "./details.ts";
import { eachDetail, type TypedDetails } from "./details-form.ts";
import { lockOwnDetails, type StoredDetails } from "./own-details.queries.ts";
import { personalNumberColumns } from "./personal-number-columns.ts";

/**
 * What somebody filled in, and what the form had shown them: the difference between the two is what they want,
 * whatever staff or another tab has done meanwhile. Without a personal number it stays.
 */
export type DetailsCorrection = {
  readonly wanted: Omit<Details, "personalNumber"> & Partial<Pick<Details, "personalNumber">>;
  readonly seen: TypedDetails;
};

type DetailsDecision =
  | { readonly kind: "correct"; readonly changed: readonly DetailName[] }
  | { readonly kind: "nothing-to-do" }
  /** Changed to something else since the form was shown. */
  | { readonly kind: "conflict"; readonly details: readonly DetailName[] }
  /** A verified number is what the person may do things by: another would be another person. */
  | { readonly kind: "personal-number-bound" };

export type DetailsOutcome = { readonly kind: "corrected" } | Exclude<DetailsDecision, { kind: "correct" }>;

export function decideDetailsCorrection(
  stored: StoredDetails,
  { wanted, seen }: DetailsCorrection,
): DetailsDecision {
  const [now, then] = [shownDetails(stored), wantedDetails(wanted, seen)];
  const { left, contested } = differencesBetween(detailNames, { now, seen, wanted: then });
  if (left.length === 0) return { kind: "nothing-to-do" };
  if (contested.length > 0) return { kind: "conflict", details: contested };
  if (left.includes("personalNumber") && stored.personalNumberVerifiedAt !== null) {
    return { kind: "personal-number-bound" };
  }
  return { kind: "correct", changed: left };
}

/** What is stored as the form shows it. */
export function shownDetails({ texts, personalNumber }: StoredDetails): TypedDetails {
  return eachDetail((name) =>
    name === "personalNumber" ? writtenNumber(personalNumber) : (texts[name] ?? ""),
  );
}

function wantedDetails(wanted: DetailsCorrection["wanted"], seen: TypedDetails): TypedDetails {
  const { personalNumber, ...texts } = wanted;
  return eachDetail((name) => {
    if (name !== "personalNumber") return texts[name] ?? "";
    return personalNumber === undefined ? seen.personalNumber : writtenNumber(personalNumber);
  });
}

function writtenNumber(number: PersonalNumber | null): string {
  return number === null ? "" : formatPersonalNumber(number);
}

/**
 * Corrects what the person has told of themselves.
 * @throws 403 where the account's removal has begun since the request did
 */
export async function correctOwnDetails(
  tx: Tx,
  masterKey: MasterKey,
  { externalUser }: Pick<ExternalUser, "externalUser">,
  correction: DetailsCorrection,
): Promise<Change<DetailsOutcome>> {
  const stored = await lockOwnDetails(tx.sql, masterKey, externalUser);
  if (stored === undefined) throw forbidden("the account is being removed");
  const decision = decideDetailsCorrection(stored, correction);
  if (decision.kind !== "correct") return unchanged(decision);
  const { changed } = decision;
  await tx.sql
    .updateTable("external_users")
    .set(columnsFor(masterKey, externalUser, changed, correction.wanted))
    .where("id", "=", externalUser)
    .execute();
  const subject = subjectAfter(stored, correction.wanted, changed);
  return record({ kind: "corrected" }, event("own-details-changed", { changed: [...changed] }, { subject }));
}

/** Where the details lie that are plain text. */
export const columnOf = {
  givenName: "given_name",
  familyName: "family_name",
  displayName: "display_name",
  streetAddress: "street_address",
  postalCode: "postal_code",
  town: "town",
  telephone: "telephone",
} as const;

function columnsFor(
  masterKey: MasterKey,
  externalUser: ExternalUserId,
  changed: readonly DetailName[],
  wanted: DetailsCorrection["wanted"],
) {
  const texts = changed.flatMap((name) =>
    name === "personalNumber" ? [] : [[columnOf[name], wanted[name]] as const],
  );
  const number = changed.includes("personalNumber")
    ? personalNumberColumns(masterKey, externalUser, wanted.personalNumber ?? null)
    : {};
  return { ...Object.fromEntries(texts), ...number };
}

/** The person as the log then knows them, with what was replaced: of a personal number the day of birth alone. */
function subjectAfter(
  stored: StoredDetails,
  wanted: DetailsCorrection["wanted"],
  changed: readonly DetailName[],
) {
  const { reference, details } = subjectOf({ ...wanted, reference: stored.reference, email: stored.email });
  const masked = (number: PersonalNumber | null | undefined) => (number ? maskedPersonalNumber(number) : "");
  const changes: Changes = Object.fromEntries(
    changed.map((name) =>
      name === "personalNumber"
        ? [name, { from: masked(stored.personalNumber), to: masked(wanted.personalNumber) }]
        : [name, { from: stored.texts[name] ?? "", to: wanted[name] ?? "" }],
    ),
  );
  return { reference, details: { ...details, changes } };
}

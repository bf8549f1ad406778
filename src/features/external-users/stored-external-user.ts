import type { Id } from "#platform/ids.ts";
import { type DetailName, detailNames } from "./account/details.ts";
import type { Account } from "./external-user.ts";

export type TextDetail = Exclude<DetailName, "personalNumber">;

/** The details that are plain text, and that staff can correct. */
export const textDetails: readonly TextDetail[] = detailNames.filter((name) => name !== "personalNumber");

/** An external user as the property page shows them. */
export type StoredExternalUser = Account & {
  readonly texts: Readonly<Record<TextDetail, string | null>>;
  /** As far as it is known: all that is shown of a personal number. */
  readonly birthDate: string | null;
  readonly sealedNumber: Buffer | null;
  readonly personalNumberVerifiedBy: "e-id" | "staff" | null;
  /** Since when an e-ID must not verify the number by itself. */
  readonly personalNumberBlockedAt: Date | null;
  readonly protectedAt: Date | null;
  /** The removal that is under way, or has made the account nobody's: from then on nothing is done to the person. */
  readonly removal: Id<"removals"> | null;
  /** Since when nothing is left but the reference. */
  readonly depersonalisedAt: Date | null;
};

export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

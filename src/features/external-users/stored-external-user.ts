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
};

export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

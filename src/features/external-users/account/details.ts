import type { DisplayName } from "#platform/identifiers/display-name.ts";
import type { PersonName } from "#platform/identifiers/person-name.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { PostalCode, StreetLine, Town } from "#platform/identifiers/postal-address.ts";

/** What an external user tells of themselves, in the order in which every form and page has it. */
export const detailNames = [
  "givenName",
  "familyName",
  "displayName",
  "streetAddress",
  "postalCode",
  "town",
  "telephone",
  "personalNumber",
] as const;

export type DetailName = (typeof detailNames)[number];

/** As somebody has just filled it in, each read by its own rules; null for what they would rather not tell. */
export type Details = {
  readonly givenName: PersonName;
  readonly familyName: PersonName;
  readonly displayName: DisplayName;
  readonly streetAddress: StreetLine | null;
  readonly postalCode: PostalCode | null;
  readonly town: Town | null;
  /** As it was written; its digits were read. */
  readonly telephone: string | null;
  readonly personalNumber: PersonalNumber | null;
};

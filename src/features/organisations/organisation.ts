import type { OrganisationKind } from "#platform/access/actor.ts";
import type { OrganisationNumber } from "#platform/identifiers/organisation-number.ts";
import type { Id } from "#platform/ids.ts";

/** What a file says of a municipality or a region. Kind and code together name it; the rest may change. */
export type OrganisationEntry = {
  readonly kind: OrganisationKind;
  /** Four digits for a municipality, two for a region. */
  readonly code: string;
  readonly name: string;
  readonly organisationNumber: OrganisationNumber;
  readonly countyCode: string;
};

/** An organisation as it is stored. */
export type Organisation = {
  readonly id: Id<"organisations">;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly countyCode: string;
};

/** The kind that a code of this length belongs to; undefined where the text is no such code. */
export function kindOfCode(code: string): OrganisationKind | undefined {
  if (/^\d{4}$/.test(code)) return "municipality";
  return /^\d{2}$/.test(code) ? "region" : undefined;
}

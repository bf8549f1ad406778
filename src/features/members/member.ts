import type { PersonReference, MemberDetails as SealedDetails } from "#platform/access/actor.ts";
import type { Subject } from "#platform/audit/event.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { HsaId } from "#platform/identifiers/hsa-id.ts";
import type { PersonName } from "#platform/identifiers/person-name.ts";
import { type Id, newReference } from "#platform/ids.ts";

export type MemberId = Id<"members">;

/** The four details of a user as somebody has just filled them in, each read by its own rules. */
export type MemberDetails = {
  readonly givenName: PersonName;
  readonly familyName: PersonName;
  readonly hsaId: HsaId;
  readonly email: EmailAddress;
};

/** The four in the order in which every form and page has them. */
export const detailNames = ["givenName", "familyName", "hsaId", "email"] as const;
export type DetailName = (typeof detailNames)[number];

/** A user (member with that role) as the user's page shows them. */
export type Member = {
  readonly id: MemberId;
  readonly reference: PersonReference;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
  /** From then on the HSA-id stands fast (decision 4). */
  readonly firstSignedInAt: Date | null;
  /** When the user was removed; the row stays as history. */
  readonly endedAt: Date | null;
};

export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

export function subjectOf(member: SealedDetails & { reference: PersonReference }): Subject<SealedDetails> {
  const { reference, givenName, familyName, hsaId } = member;
  return { reference, details: { givenName, familyName, hsaId } };
}

/** The reference of a person who is new here. */
export function newPersonReference(): PersonReference {
  return newReference() as PersonReference;
}

/**
 * Whether the HSA-id was issued by another organisation's directory than the one with this number. That is
 * allowed (one organisation may keep the directory of several), so it is worth a notice and nothing more.
 */
export function isFromAnotherDirectory(hsaId: string, organisationNumber: string): boolean {
  return !hsaId.replace(/^[A-Za-z]+/, "").startsWith(`${organisationNumber}-`);
}

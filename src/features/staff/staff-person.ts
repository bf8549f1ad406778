import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { Subject } from "#platform/audit/event.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { PersonName } from "#platform/identifiers/person-name.ts";
import type { Id } from "#platform/ids.ts";
import type { IdentityScheme, StaffIdentity } from "./identity.ts";

export type StaffId = Id<"staff">;

/** What is filled in of somebody new, each detail read by its own rules. */
export type StaffDetails = {
  readonly givenName: PersonName;
  readonly familyName: PersonName;
  readonly identity: StaffIdentity;
  readonly email: EmailAddress;
};

/** One of the authority's own people, as those see them who look after them. */
export type StaffPerson = {
  readonly id: StaffId;
  readonly reference: PersonReference;
  readonly givenName: string;
  readonly familyName: string;
  readonly scheme: IdentityScheme;
  readonly identity: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  /** When the person's work here ended; the row stays as history. */
  readonly endedAt: Date | null;
};

export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

type StaffSubject = Extract<PersonDetails, { identity: string }>;

export function subjectOf(
  person: Pick<StaffPerson, "reference" | "givenName" | "familyName" | "identity">,
): Subject<StaffSubject> {
  const { reference, givenName, familyName, identity } = person;
  return { reference, details: { givenName, familyName, identity } };
}

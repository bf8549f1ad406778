import type { Id } from "#platform/ids.ts";
import type { Right } from "./rights.ts";

/** A random reference to a person, the only thing that an audit event holds of them in the clear (decision 24). */
export type PersonReference = string & { readonly personReference: unique symbol };

export type OrganisationKind = "municipality" | "region";

type Names = { readonly givenName: string; readonly familyName: string };

export type MemberDetails = Names & { readonly hsaId: string };
/** @property identity who one is within the scheme, such as an HSA-id (decision 5) */
type StaffDetails = Names & { readonly identity: string };
type ExternalUserDetails = Names & { readonly email: string };

/** What an audit event seals about a person: readable only while that person's key exists. */
export type PersonDetails = MemberDetails | StaffDetails | ExternalUserDetails;

/** Somebody whom the log knows by a reference. */
type Person<D extends PersonDetails> = { readonly reference: PersonReference; readonly details: D };

type Membership = Person<MemberDetails> & {
  readonly kind: "member";
  readonly member: Id<"members">;
  readonly organisation: Id<"organisations">;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
};

/** A member who administers the organisation's people; has none of what users use (manual §2). */
export type Administrator = Membership & { readonly role: "administrator" };

/** A member who uses the e-services. */
type User = Membership & { readonly role: "user" };

/** One of the authority's own people; may do what the rights say and nothing else. */
export type StaffMember = Person<StaffDetails> & {
  readonly kind: "staff";
  readonly role: "staff";
  readonly staff: Id<"staff">;
  readonly rights: ReadonlySet<Right>;
};

/** A citizen with an account on Mina sidor. */
export type ExternalUser = Person<ExternalUserDetails> & {
  readonly kind: "external-user";
  readonly role: "external-user";
  readonly externalUser: Id<"external_users">;
  readonly displayName: string;
  readonly hasVerifiedEmail: boolean;
  readonly hasVerifiedPersonalNumber: boolean;
};

/** Whoever runs the command line on the authority's behalf. */
export type Operator = { readonly kind: "operator"; readonly role: "operator" };

/** The program itself: jobs, and what happens before anybody is known. */
export type System = { readonly kind: "system"; readonly role: "system" };

export type Member = Administrator | User;

/** An actor that signs in; the only kinds that a request can have. */
export type SignedIn = Member | StaffMember | ExternalUser;

export type Actor = SignedIn | Operator | System;

export const operator: Operator = { kind: "operator", role: "operator" };
export const system: System = { kind: "system", role: "system" };

/** Whether the log knows the actor by a reference. */
export function isPerson(actor: Actor): actor is SignedIn {
  return "reference" in actor;
}

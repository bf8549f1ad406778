import type { Id } from "#platform/ids.ts";

/** A random reference to a person, the only thing that an audit event holds of them in the clear (decision 24). */
export type PersonReference = string & { readonly personReference: unique symbol };

export type OrganisationKind = "municipality" | "region";

/** What an audit event seals about a person: readable only while that person's key exists. */
export type PersonDetails = {
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
};

type Membership = {
  readonly kind: "member";
  readonly member: Id<"members">;
  readonly reference: PersonReference;
  readonly details: PersonDetails;
  readonly organisation: Id<"organisations">;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
};

/** A member who administers the organisation's people; has none of what users use (manual §2). */
export type Administrator = Membership & { readonly role: "administrator" };

/** A member who uses the e-services. */
type User = Membership & { readonly role: "user" };

/** Whoever runs the command line on the authority's behalf. */
export type Operator = { readonly kind: "operator"; readonly role: "operator" };

/** The program itself: jobs, and what happens before anybody is known. */
export type System = { readonly kind: "system"; readonly role: "system" };

export type Actor = Administrator | User | Operator | System;

/** An actor that signs in; the only kinds that a request can have. */
export type Member = Administrator | User;

export const operator: Operator = { kind: "operator", role: "operator" };
export const system: System = { kind: "system", role: "system" };

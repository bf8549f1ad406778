import { forbidden } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import type { Member, Operator, StaffMember } from "./actor.ts";
import { may } from "./policy.ts";
import type { Right } from "./rights.ts";

/**
 * The one organisation whose data a query may touch. Every query that reads an organisation's data takes it
 * as its own argument and applies it first (invariant 2). Only {@link scopeOf}, {@link operatorScope} and
 * {@link scopeWithin} make one.
 */
export type Scope = { readonly organisation: Id<"organisations"> } & { readonly scope: unique symbol };

/** A member's scope: the own organisation, never another. */
export function scopeOf(member: Member): Scope {
  return seal(member.organisation);
}

/** The scope that the authority's operator names on the command line. */
export function operatorScope(organisation: Id<"organisations">): Scope {
  return seal(organisation);
}

/**
 * The whole installation, as far as one right of the authority's opens it. A query over all organisations, or over what
 * belongs to none, takes it as others take a {@link Scope}. Only {@link authorityScopeOf} makes one.
 */
export type AuthorityScope<R extends Right> = { readonly right: R } & {
  readonly authorityScope: unique symbol;
};

/** The scope of a staff member who holds the right, or of the operator. @throws 403 for anybody else of the staff */
export function authorityScopeOf<R extends Right>(
  actor: StaffMember | Operator,
  right: R,
): AuthorityScope<R> {
  if (actor.kind === "staff" && !actor.rights.has(right)) throw forbidden(`the right ${right} is not held`);
  return { right } as AuthorityScope<R>;
}

/** One organisation's scope, for staff whose right opens them all. */
export function scopeWithin(
  _all: AuthorityScope<"manage-organisations">,
  organisation: Id<"organisations">,
): Scope {
  return seal(organisation);
}

function seal(organisation: Id<"organisations">): Scope {
  return { organisation } as Scope;
}

/**
 * Which external users a staff member may see: those whose identity is protected only with the right to it. A query of
 * external users takes it as its own argument and applies it before search, count, sort and page.
 */
export type ExternalUserScope = { readonly protectedToo: boolean } & { readonly scope: unique symbol };

export function externalUserScopeOf(staff: StaffMember): ExternalUserScope {
  return { protectedToo: staff.rights.has("manage-protected-identities") } as ExternalUserScope;
}

/** Of whom a staff member may see removals. Only {@link removalScopeOf} makes one. */
export type RemovalScope = {
  readonly externalUsers: ExternalUserScope | undefined;
  readonly organisationPeople: boolean;
} & { readonly scope: unique symbol };

export function removalScopeOf(staff: StaffMember): RemovalScope {
  return {
    externalUsers: may(staff, "removals.read-external-users") ? externalUserScopeOf(staff) : undefined,
    organisationPeople: may(staff, "removals.read-organisation-people"),
  } as RemovalScope;
}

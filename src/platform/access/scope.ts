import type { Id } from "#platform/ids.ts";
import type { Member } from "./actor.ts";

/**
 * The one organisation whose data a query may touch. Every query that reads an organisation's data takes it
 * as its own argument and applies it first (invariant 2). Only {@link scopeOf} and {@link operatorScope} make one.
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

function seal(organisation: Id<"organisations">): Scope {
  return { organisation } as Scope;
}

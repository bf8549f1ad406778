import type { PersonReference } from "#platform/access/actor.ts";
import { contestedIn, differenceOf, type Held, leftToDo, type Ticks } from "#platform/forms/ticks.ts";
import type { Id } from "#platform/ids.ts";

export type PermissionId = Id<"permissions">;
export type GrantId = Id<"grants">;

/** The permissions of one e-service as somebody ticked them for a user. */
export type PermissionTicks = Ticks<PermissionId, GrantId>;

/** How things stand inside the transaction, for one user and one e-service. */
export type GrantingFacts = Held<PermissionId, GrantId> & {
  /** The permissions that may be given today. Whatever is held may be taken away. */
  readonly grantable: ReadonlySet<PermissionId>;
};

export type GrantingDecision =
  | ({ readonly kind: "change" } & ReturnType<typeof leftToDo<PermissionId, GrantId>>)
  | { readonly kind: "nothing-to-do" }
  /** A permission that does not exist there, is withdrawn, or stands under no agreement. */
  | { readonly kind: "not-grantable" }
  /** Somebody else has touched these since the form was shown. */
  | { readonly kind: "conflict"; readonly permissions: readonly PermissionId[] };

export function decideGranting(
  facts: GrantingFacts,
  actor: PersonReference,
  ticks: PermissionTicks,
): GrantingDecision {
  const difference = differenceOf(ticks);
  const isOurs =
    difference.given.every((permission) => facts.grantable.has(permission)) &&
    difference.taken.every(couldBeSeen(facts));
  if (!isOurs) return { kind: "not-grantable" };
  const contested = contestedIn(facts, actor, difference);
  if (contested.length > 0) return { kind: "conflict", permissions: contested };
  const { give, take } = leftToDo(facts, difference);
  return give.length + take.length === 0 ? { kind: "nothing-to-do" } : { kind: "change", give, take };
}

/** A form shows what can be given, and what is held or was. */
function couldBeSeen({ grantable, held, takenBack }: GrantingFacts) {
  return ({ thing, row }: { thing: PermissionId; row: GrantId }) =>
    grantable.has(thing) || held.has(thing) || takenBack.has(row);
}

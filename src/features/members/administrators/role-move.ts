import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import type { Tx } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { suspendedSince } from "../member.queries.ts";
import type { MemberId } from "../member.ts";
import { permissionsHeldBy } from "../permissions/grants.queries.ts";
import { endUser } from "../removal.ts";
import type { Registered } from "./registered.queries.ts";

/** That a user is to become administrator, as the offer was shown: who it was, and what that user had been given. */
export type RoleMove = {
  readonly by: PersonReference;
  readonly user: MemberId;
  readonly grants: ReadonlySet<Id<"grants">>;
};

export type RoleMoveOutcome =
  | { readonly kind: "moved"; readonly removed: AuditEvent }
  /** It has to be offered first, or anew: the user has been given or has lost something since. */
  | { readonly kind: "is-user"; readonly person: Registered }
  /** A new row would have no suspension: it would be lifted without anybody having said so. */
  | { readonly kind: "is-suspended-user"; readonly person: Registered };

/**
 * Ends a user's membership as that role, so that the person can be appointed in the same transaction. The permissions go
 * with it: an administrator cannot use what users use (product rule 3), and the database lets only users hold any.
 * @param person locked
 */
export async function leaveUserRole(
  tx: Tx,
  scope: Scope,
  person: Registered,
  move: RoleMove | undefined,
): Promise<RoleMoveOutcome> {
  if ((await suspendedSince(tx.sql, scope, person.id)) !== undefined)
    return { kind: "is-suspended-user", person };
  if (move?.user !== person.id) return { kind: "is-user", person };
  const held = await permissionsHeldBy(tx.sql, scope, person.id, stockholmDate(tx.now));
  const isAsShown = held.length === move.grants.size && held.every(({ grant }) => move.grants.has(grant));
  if (!isAsShown) return { kind: "is-user", person };
  const { removed } = await endUser(tx, scope, move.by, person);
  return { kind: "moved", removed };
}

import type { Actor } from "./actor.ts";
import { type Act, type ActorFor, matrix, type Role } from "./matrix.ts";

/** Whether the access matrix lets this actor do the act. Nothing that is not written there is allowed. */
export function may<A extends Act>(actor: Actor | undefined, act: A): actor is ActorFor<A> {
  if (actor === undefined) return false;
  const roles: readonly Role[] = matrix[act];
  return roles.includes(actor.role);
}

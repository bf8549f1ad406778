import type { Actor } from "./actor.ts";
import { type Act, type ActorFor, type Holder, matrix, type Role } from "./matrix.ts";

/** Whether the access matrix lets this actor do the act. Nothing that is not written there is allowed. */
export function may<A extends Act>(actor: Actor | undefined, act: A): actor is ActorFor<A> {
  if (actor === undefined) return false;
  const holders: readonly Holder[] = matrix[act];
  return holders.some((holder) => holds(actor, holder));
}

/** Whether nobody but those of this role may do the act. */
export function isReservedFor(role: Role, act: Act): boolean {
  const holders: readonly Holder[] = matrix[act];
  return holders.length > 0 && holders.every((holder) => holder === role);
}

function holds(actor: Actor, holder: Holder): boolean {
  if (actor.role === holder) return true;
  const rights: ReadonlySet<Holder> | undefined = actor.kind === "staff" ? actor.rights : undefined;
  return rights?.has(holder) ?? false;
}

import { type Right, rightAbove, rightsWithoutFooting } from "#platform/access/rights.ts";
import {
  contestedIn,
  differenceOf,
  type Held,
  leftToDo,
  type Ticks,
  withDifference,
} from "#platform/forms/ticks.ts";
import type { Id } from "#platform/ids.ts";
import type { StaffId } from "../staff-person.ts";

/** The row by which a right is held. */
export type HoldingId = Id<"staff_rights">;

/** The rights as somebody ticked them for a staff member. */
export type RightTicks = Ticks<Right, HoldingId>;

/** How things stand inside the transaction. */
export type RightsFacts = Held<Right, HoldingId> & {
  readonly person: StaffId;
  /** Who can look after staff. */
  readonly managers: ReadonlySet<StaffId>;
};

/** Whoever decides: the reference is null, and so is the row, for the operator. */
export type Deciding = { readonly staff: StaffId | null; readonly reference: string | null };

export type RightsDecision =
  | ({ readonly kind: "change" } & ReturnType<typeof leftToDo<Right, HoldingId>>)
  | { readonly kind: "nothing-to-do" }
  /** Nobody gives or takes their own. */
  | { readonly kind: "own-rights" }
  /** These are ticked without the right that they stand below: no right is given that nobody ticked. */
  | { readonly kind: "without-footing"; readonly rights: readonly Right[] }
  /** Somebody else has touched these since the form was shown. */
  | { readonly kind: "conflict"; readonly rights: readonly Right[] }
  /** Nobody would be left to look after staff. */
  | { readonly kind: "last-manager" };

export function decideRights(facts: RightsFacts, actor: Deciding, ticks: RightTicks): RightsDecision {
  if (actor.staff === facts.person) return { kind: "own-rights" };
  const loose = rightsWithoutFooting(ticks.ticked);
  if (loose.length > 0) return { kind: "without-footing", rights: loose };
  const contested = contestedRights(facts, actor, ticks);
  if (contested.length > 0) return { kind: "conflict", rights: contested };
  const { give, take } = leftToDo(facts, differenceOf(ticks));
  if (give.length + take.length === 0) return { kind: "nothing-to-do" };
  return isTakenFromLast(facts, take) ? { kind: "last-manager" } : { kind: "change", give, take };
}

/**
 * Rights that both have touched. Giving one presupposes the right that it stands below, and taking one those below
 * it; so whoever has taken or given these meanwhile has touched the same, too.
 */
function contestedRights(facts: RightsFacts, actor: Deciding, ticks: RightTicks): Right[] {
  const difference = differenceOf(ticks);
  const directly = contestedIn(facts, actor.reference, difference);
  if (directly.length > 0) return directly;
  const loose = rightsWithoutFooting(withDifference(facts.held.keys(), ticks));
  const given = new Set(difference.given);
  return [...new Set(loose.map((right) => (given.has(right) ? (rightAbove(right) ?? right) : right)))];
}

function isTakenFromLast({ managers, person }: RightsFacts, take: readonly { thing: Right }[]): boolean {
  return take.some(({ thing }) => thing === "manage-staff") && isLast(managers, person);
}

/** Whether nobody else looks after staff. */
export function isLast(managers: ReadonlySet<StaffId>, person: StaffId): boolean {
  return managers.has(person) && managers.size === 1;
}

import type { PersonReference } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";

export type PermissionId = Id<"permissions">;
export type GrantId = Id<"grants">;

/**
 * What somebody ticked, and the state they saw when they did: the difference between the two is what they
 * want, whatever others have done meanwhile (decision 19).
 */
export type Ticks = {
  readonly seen: ReadonlyMap<PermissionId, GrantId>;
  readonly ticked: ReadonlySet<PermissionId>;
};

/** How things stand inside the transaction, for one user and one e-service. */
export type GrantingFacts = {
  /** The permissions that may be given today. Whatever is held may be taken away. */
  readonly grantable: ReadonlySet<PermissionId>;
  /** What the user holds, dormant permissions among it, and who gave it. */
  readonly held: ReadonlyMap<PermissionId, { readonly grant: GrantId; readonly grantedBy: string }>;
  /** Which of the grants that were seen have been taken back since, and by whom; oneself, where a form is sent twice. */
  readonly takenBack: ReadonlyMap<GrantId, string>;
};

export type GrantingDecision =
  | { readonly kind: "change"; readonly give: readonly PermissionId[]; readonly take: readonly Taken[] }
  | { readonly kind: "nothing-to-do" }
  /** A permission that does not exist there, is withdrawn, or stands under no agreement. */
  | { readonly kind: "not-grantable" }
  /** Somebody else has touched these since the form was shown. */
  | { readonly kind: "conflict"; readonly permissions: readonly PermissionId[] };

type Taken = { readonly permission: PermissionId; readonly grant: GrantId };

export function decideGranting(facts: GrantingFacts, actor: PersonReference, ticks: Ticks): GrantingDecision {
  const { given, taken } = differenceOf(ticks);
  const isOurs =
    given.every((permission) => facts.grantable.has(permission)) && taken.every(couldBeSeen(facts));
  if (!isOurs) return { kind: "not-grantable" };
  const contested = [
    ...given.filter((permission) => isGivenByAnother(facts, permission, actor)),
    ...taken.filter((one) => isTouchedByAnother(facts, one, actor)).map(({ permission }) => permission),
  ];
  if (contested.length > 0) return { kind: "conflict", permissions: contested };
  const give = given.filter((permission) => !facts.held.has(permission));
  const take = taken.filter(({ permission }) => facts.held.has(permission));
  return give.length + take.length === 0 ? { kind: "nothing-to-do" } : { kind: "change", give, take };
}

/** What the person changed, as against what they saw. */
function differenceOf({ seen, ticked }: Ticks): {
  readonly given: readonly PermissionId[];
  readonly taken: readonly Taken[];
} {
  return {
    given: [...ticked].filter((permission) => !seen.has(permission)),
    taken: [...seen]
      .filter(([permission]) => !ticked.has(permission))
      .map(([permission, grant]) => ({ permission, grant })),
  };
}

/** The boxes for a second try: how things stand now, with the person's own difference laid over it. */
export function ticksForRetry(held: Iterable<PermissionId>, ticks: Ticks): Set<PermissionId> {
  const { given, taken } = differenceOf(ticks);
  const boxes = new Set([...held, ...given]);
  for (const { permission } of taken) boxes.delete(permission);
  return boxes;
}

function isGivenByAnother(
  { held }: GrantingFacts,
  permission: PermissionId,
  actor: PersonReference,
): boolean {
  const current = held.get(permission);
  return current !== undefined && current.grantedBy !== actor;
}

function isTouchedByAnother(
  { held, takenBack }: GrantingFacts,
  { permission, grant }: Taken,
  actor: PersonReference,
): boolean {
  const current = held.get(permission);
  return current === undefined ? takenBack.get(grant) !== actor : current.grant !== grant;
}

/** A form shows what can be given, and what is held or was. */
function couldBeSeen({ grantable, held, takenBack }: GrantingFacts) {
  return ({ permission, grant }: Taken) =>
    grantable.has(permission) || held.has(permission) || takenBack.has(grant);
}

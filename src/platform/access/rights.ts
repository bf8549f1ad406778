/**
 * What a staff member may be entitled to in the administration (glossary: rättighet), and below which other right
 * each stands: a right counts only together with the one that it stands below (decision 10).
 */
const standing = {
  "manage-external-users": undefined,
  "set-passwords": "manage-external-users",
  "send-password-resets": "manage-external-users",
  "change-emails": "manage-external-users",
  "verify-emails": "manage-external-users",
  "verify-personal-numbers": "manage-external-users",
  "reveal-personal-numbers": "manage-external-users",
  "manage-protected-identities": "manage-external-users",
  "moderate-proposals": "manage-external-users",
  "choose-proposal-rules": "manage-external-users",
  "delete-external-users": "manage-external-users",
  "depersonalise-external-users": "manage-external-users",
  "keep-authorship": "manage-external-users",
  "manage-organisations": undefined,
  "manage-agreements": "manage-organisations",
  "appoint-administrators": "manage-organisations",
  "explain-access": "manage-organisations",
  "manage-catalogue": undefined,
  "manage-staff": undefined,
  "read-log": undefined,
} as const;

export type Right = keyof typeof standing;

/** In the order in which they are shown: each after the one that it stands below. */
export const rights = Object.keys(standing) as readonly Right[];

/** Whether the name is that of a right which this version knows. */
export function isRight(name: string): name is Right {
  return Object.hasOwn(standing, name);
}

/** The right that this one stands below, where it stands below any. */
export function rightAbove(right: Right): Right | undefined {
  return standing[right];
}

/** The rights that stand below this one. */
export function rightsBelow(right: Right): readonly Right[] {
  return rights.filter((other) => rightAbove(other) === right);
}

/** As they are shown, whatever order they came in. */
export function inOrder(some: Iterable<Right>): readonly Right[] {
  const all = new Set(some);
  return rights.filter((right) => all.has(right));
}

/** Those of the rights held that count. A name that this version does not know entitles to nothing. */
export function effectiveRights(held: readonly string[]): ReadonlySet<Right> {
  const all = new Set(held.filter(isRight));
  return new Set([...all].filter((right) => standsOn(right, all)));
}

/** Those that count for nothing among these, for want of the right that they stand below. */
export function rightsWithoutFooting(held: ReadonlySet<Right>): readonly Right[] {
  return inOrder(held).filter((right) => !standsOn(right, held));
}

function standsOn(right: Right, held: ReadonlySet<Right>): boolean {
  const above = rightAbove(right);
  return above === undefined || held.has(above);
}

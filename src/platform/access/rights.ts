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
  "manage-staff": undefined,
  "read-log": undefined,
} as const;

export type Right = keyof typeof standing;

/** In the order in which they are shown: each after the one that it stands below. */
export const rights = Object.keys(standing) as readonly Right[];

/** The right that this one stands below, where it stands below any. */
export function rightAbove(right: Right): Right | undefined {
  return standing[right];
}

/** Those of the rights held that count. */
export function effectiveRights(held: readonly Right[]): ReadonlySet<Right> {
  const all = new Set(held);
  return new Set(
    held.filter((right) => {
      const above = rightAbove(right);
      return above === undefined || all.has(above);
    }),
  );
}

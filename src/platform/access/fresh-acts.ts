import { type Act, matrix } from "./matrix.ts";

/**
 * The acts that deserve more than a browser left open: whoever does them has shown who they are shortly before
 * (ASVS 7.5.1, 7.5.2). They make others mightier, shut them out, or cannot be undone. Data, as the access matrix is: the
 * guard of every address, the test that tries them all and docs/PERMISSIONS.md are made from it.
 *
 * External users are asked for their password or e-ID on the pages themselves, and have no act here.
 */
const fresh = [
  "administrators.appoint",
  "administrators.end",
  "administrators.reinstate",
  "staff.add",
  "staff.change-rights",
  "staff.end",
  "members.remove",
  "external-users.remove",
  "external-users.delete",
  "external-users.depersonalise",
  "removals.decide",
  "service-sessions.end",
] as const satisfies readonly Act[];

export const freshActs: ReadonlySet<Act> = new Set(fresh);

/** Names of acts in the matrix's order, for those who do not read code. */
export function freshActNames(): readonly string[] {
  return Object.keys(matrix).filter((act) => freshActs.has(act as Act));
}

import type { Member } from "#platform/access/actor.ts";

/** One organisation that an identified person belongs to, and what decides whether they get in for it. */
export type Membership = {
  readonly actor: Member;
  readonly language: "sv" | "en" | null;
  /** Suspended by the authority (decision 8). */
  readonly suspended: boolean;
  /** Whether any agreement of the organisation is in force today. */
  readonly agreementInForce: boolean;
};

export type Entry =
  | { readonly kind: "enter"; readonly membership: Membership }
  | { readonly kind: "choose"; readonly memberships: readonly Membership[] }
  | { readonly kind: "not-registered" }
  | { readonly kind: "suspended" | "no-agreement"; readonly membership: Membership };

/** Which of the organisations that an HSA-id is registered in it may act for (decisions 3 and 8, manual §1). */
export function decideEntry(memberships: readonly Membership[]): Entry {
  const [first] = memberships;
  if (first === undefined) return { kind: "not-registered" };
  const [open, ...others] = memberships.filter((one) => !one.suspended && one.agreementInForce);
  if (open !== undefined) {
    return others.length === 0
      ? { kind: "enter", membership: open }
      : { kind: "choose", memberships: [open, ...others] };
  }
  const withAgreement = memberships.find((one) => one.agreementInForce);
  return withAgreement === undefined
    ? { kind: "no-agreement", membership: first }
    : { kind: "suspended", membership: withAgreement };
}

import type { Member } from "#platform/access/actor.ts";

/** One organisation that an identified person belongs to, and what decides whether they get in for it. */
export type Membership = {
  readonly actor: Member;
  readonly language: "sv" | "en" | null;
  /** Suspended by the authority (decision 8). */
  readonly suspended: boolean;
};

export type Entry =
  | { readonly kind: "enter"; readonly membership: Membership }
  | { readonly kind: "choose"; readonly memberships: readonly Membership[] }
  | { readonly kind: "not-registered" }
  | { readonly kind: "suspended"; readonly membership: Membership };

/**
 * Which of the organisations that an HSA-id is registered in it may act for (decisions 3 and 8). An organisation
 * whose agreements have ended is not shut out: its administrator sees no e-services, but can still remove people.
 */
export function decideEntry(memberships: readonly Membership[]): Entry {
  const [first] = memberships;
  if (first === undefined) return { kind: "not-registered" };
  const [open, ...others] = memberships.filter((one) => !one.suspended);
  if (open === undefined) return { kind: "suspended", membership: first };
  return others.length === 0
    ? { kind: "enter", membership: open }
    : { kind: "choose", memberships: [open, ...others] };
}

import type { Member, StaffMember } from "#platform/access/actor.ts";

/** One capacity that an identified person has here, and what decides whether they get in with it. */
export type Capacity = {
  readonly actor: Member | StaffMember;
  readonly language: "sv" | "en" | null;
  /** Suspended by the authority (decision 8). */
  readonly suspended: boolean;
};

export type Entry =
  | { readonly kind: "enter"; readonly capacity: Capacity }
  | { readonly kind: "choose"; readonly capacities: readonly Capacity[] }
  | { readonly kind: "not-registered" }
  | { readonly kind: "suspended"; readonly capacity: Capacity };

/**
 * In which of the capacities that an identity is registered in the person may act (decisions 3 and 8). An organisation
 * whose agreements have ended is not shut out: its administrator sees no e-services, but can still remove people.
 */
export function decideEntry(capacities: readonly Capacity[]): Entry {
  const [first] = capacities;
  if (first === undefined) return { kind: "not-registered" };
  const [open, ...others] = capacities.filter((one) => !one.suspended);
  if (open === undefined) return { kind: "suspended", capacity: first };
  return others.length === 0
    ? { kind: "enter", capacity: open }
    : { kind: "choose", capacities: [open, ...others] };
}

/** The row that the capacity rests on; what the form of choices sends. */
export function idOf({ actor }: Capacity): string {
  return actor.kind === "staff" ? actor.staff : actor.member;
}

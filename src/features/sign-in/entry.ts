import type { Member, StaffMember } from "#platform/access/actor.ts";
import type { Levels } from "./offered.ts";

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
  | { readonly kind: "suspended"; readonly capacity: Capacity }
  /** Registered, but the level of assurance is none of those demanded of any such population. */
  | { readonly kind: "assurance"; readonly capacity: Capacity }
  /** Registered, but the provider lets nobody of any such population in. */
  | { readonly kind: "another-provider"; readonly capacity: Capacity };

/**
 * In which of the capacities that an identity is registered in the person may act (decisions 3, 8 and 40): each is
 * entered at the levels that its own population demands of the provider. An organisation
 * whose agreements have ended is not shut out: its administrator sees no e-services, but can still remove people.
 */
export function decideEntry(capacities: readonly Capacity[], acr: string, levels: Levels): Entry {
  const [first] = capacities;
  if (first === undefined) return { kind: "not-registered" };
  const assured = capacities.filter(({ actor }) => levels[populationOf(actor)].includes(acr));
  const [open, ...others] = assured.filter((one) => !one.suspended);
  if (assured[0] === undefined) {
    const isForThem = capacities.some(({ actor }) => levels[populationOf(actor)].length > 0);
    return { kind: isForThem ? "assurance" : "another-provider", capacity: first };
  }
  if (open === undefined) return { kind: "suspended", capacity: assured[0] };
  return others.length === 0
    ? { kind: "enter", capacity: open }
    : { kind: "choose", capacities: [open, ...others] };
}

export function populationOf({ kind }: Capacity["actor"]): "members" | "staff" {
  return kind === "staff" ? "staff" : "members";
}

/** The row that the capacity rests on; what the form of choices sends. */
export function idOf({ actor }: Capacity): string {
  return actor.kind === "staff" ? actor.staff : actor.member;
}

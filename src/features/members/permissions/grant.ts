import { isInForce, type Validity } from "#catalogue";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/**
 * Whether a grant that nobody has taken back gives anything, and if not, why. The reasons are asked in the order
 * that a reader would want them: without an agreement the rest makes no difference.
 */
export type Standing = "in-force" | "no-agreement" | "permission-withdrawn" | "not-yet" | "lapsed";

export type StandingFacts = {
  readonly agreementInForce: boolean;
  readonly permission: Validity;
  readonly grant: Validity;
};

export function standingOf(facts: StandingFacts, day: LocalDate): Standing {
  if (!facts.agreementInForce) return "no-agreement";
  if (!isInForce(facts.permission, day)) return "permission-withdrawn";
  if (isInForce(facts.grant, day)) return "in-force";
  return facts.grant.validFrom !== null && facts.grant.validFrom > day ? "not-yet" : "lapsed";
}

/** A name of the catalogue, in the languages it has. */
export type CatalogueName = { readonly name: string; readonly nameEn: string | null };

export type GrantedEService = CatalogueName & {
  readonly key: string;
  /** Where it is opened; may be missing (decision 41). */
  readonly address: string | null;
};

/** A permission that a user has been given and nobody has taken back, dormant ones among them. */
export type HeldPermission = CatalogueName & {
  readonly grant: Id<"grants">;
  readonly grantedBy: string;
  readonly permission: Id<"permissions">;
  /** The permission's in the catalogue. */
  readonly key: string;
  readonly eService: GrantedEService;
  /** YYYY-MM-DD */
  readonly since: string;
  /** When the authority withdraws the permission, or has done so; null is until further notice. */
  readonly lastDay: string | null;
  readonly standing: Standing;
};

/**
 * What is held in one e-service, as against what can be given anew there: a grant that ran out by itself, of a
 * permission in force, makes room for another.
 */
export function heldIn(eService: string, held: readonly HeldPermission[]): HeldPermission[] {
  return held.filter((one) => one.eService.key === eService && one.standing !== "lapsed");
}

export type HeldInEService = {
  readonly eService: GrantedEService;
  readonly permissions: readonly HeldPermission[];
};

/** The same permissions under their e-services, the order of both kept. */
export function byEService(held: readonly HeldPermission[]): HeldInEService[] {
  const groups = Map.groupBy(held, ({ eService }) => eService.key);
  return [...groups.values()].flatMap((permissions) =>
    permissions[0] === undefined ? [] : [{ eService: permissions[0].eService, permissions }],
  );
}

import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/** What is opened to others, and to which kind of organisation. The key is stable; names change. */
export type EService = {
  readonly key: string;
  readonly audience: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string | null;
  /** Where it is opened; without one the name is shown without a link (decision 41). */
  readonly address: string | null;
};

/** A right inside an e-service: a `type` of case that one handles there, or a `function` that one uses. */
export type Permission = {
  readonly key: string;
  readonly kind: "type" | "function";
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
};

/** An e-service that an organisation may give permissions in today, with those that can be given. */
export type EServiceInForce = Omit<EService, "audience"> & {
  readonly id: Id<"e_services">;
  readonly permissions: readonly PermissionInForce[];
};

export type PermissionInForce = Omit<Permission, "validFrom" | "validTo"> & {
  readonly id: Id<"permissions">;
  /** When it is to be withdrawn, YYYY-MM-DD; null is until further notice. */
  readonly lastDay: string | null;
};

/** The name in the reader's language; what has no English name keeps its Swedish one. */
export function nameIn(
  entry: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === "en" ? (entry.nameEn ?? entry.name) : entry.name;
}

/** The description in the reader's language, likewise. */
export function descriptionIn(
  entry: { readonly description: string; readonly descriptionEn: string | null },
  language: Language,
): string {
  return language === "en" ? (entry.descriptionEn ?? entry.description) : entry.description;
}

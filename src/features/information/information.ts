import type { OrganisationKind } from "#platform/access/actor.ts";

/** Whom to ask for help, by letter or voice (decision 42). */
type Contact = { readonly email: string; readonly telephone: string | undefined };

/** What the public pages tell about the installation. */
export type InformationParts = {
  readonly authority: string;
  readonly support: Readonly<Record<OrganisationKind, Contact>>;
  /** What a user's network has to let through (manual §1.1). */
  readonly reachable: { readonly service: URL; readonly signIn: readonly URL[] };
};

/** The address part of each kind of organisation, in the order of the menu. */
export const kinds: readonly { readonly kind: OrganisationKind; readonly slug: string }[] = [
  { kind: "municipality", slug: "municipalities" },
  { kind: "region", slug: "regions" },
];

export function slugOf(kind: OrganisationKind): string {
  return kind === "municipality" ? "municipalities" : "regions";
}

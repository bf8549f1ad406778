import type { Right } from "#platform/access/rights.ts";

/** A person of the demonstration's world as a file or a form would tell it. */
export type WorldPerson = {
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
};

/** Keys of permissions, by the key of their e-service. */
export type WorldPermissions = Readonly<Record<string, readonly string[]>>;

export type WorldUser = WorldPerson & { readonly permissions: WorldPermissions };

/** One of the authority's own people. */
export type WorldStaff = WorldPerson & { readonly rights: readonly Right[] };

export type WorldOrganisation = {
  readonly code: string;
  readonly agreements: readonly {
    readonly eServices: readonly string[];
    /** YYYY-MM-DD; until further notice. */
    readonly from: string;
    readonly reference: string;
  }[];
  readonly users: readonly WorldUser[];
};

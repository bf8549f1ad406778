import type { Id } from "#platform/ids.ts";

type Identified<T extends string> = { readonly id: Id<T> };

/** The authority's page about an e-service of the catalogue, or one below it. */
export function eServiceAddress({ id }: Identified<"e_services">, below = ""): string {
  return `/catalogue/${id}${below}`;
}

/** The page about one of its permissions, or one below that. */
export function permissionAddress(
  eService: Identified<"e_services">,
  { id }: Identified<"permissions">,
  below = "",
): string {
  return eServiceAddress(eService, `/permissions/${id}${below}`);
}

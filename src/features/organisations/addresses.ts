import type { Organisation } from "./organisation.ts";

/** The authority's page about an organisation, or one below it. */
export function organisationAddress({ id }: Pick<Organisation, "id">, below = ""): string {
  return `/organisations/${id}${below}`;
}

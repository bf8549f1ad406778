import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import { kindOfCode, type Organisation } from "./organisation.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/**
 * Every organisation, municipalities first, by code.
 *
 * Unscoped: only the authority asks, and the names of municipalities are nobody's secret.
 */
export async function allOrganisations(db: Reader): Promise<Organisation[]> {
  return selectOrganisations(db).orderBy("kind").orderBy("code").execute();
}

/**
 * The organisation with that code, four digits for a municipality and two for a region.
 *
 * Unscoped: it is how the authority's operator names the organisation whose scope the rest then keeps to.
 */
export async function organisationByCode(db: Reader, code: string): Promise<Organisation | undefined> {
  const kind = kindOfCode(code);
  if (kind === undefined) return undefined;
  return selectOrganisations(db).where("kind", "=", kind).where("code", "=", code).executeTakeFirst();
}

/** The organisation with this id. */
export async function findOrganisation(
  db: Reader,
  _scope: AuthorityScope<"manage-organisations">,
  id: Organisation["id"],
): Promise<Organisation | undefined> {
  return selectOrganisations(db).where("id", "=", id).executeTakeFirst();
}

function selectOrganisations(db: Reader) {
  return db
    .selectFrom("organisations")
    .select(["id", "kind", "code", "name"])
    .select(["organisation_number as organisationNumber", "county_code as countyCode"]);
}

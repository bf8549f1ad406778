import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";

export type OfferedEService = { readonly key: string; readonly name: string };

/**
 * The e-services that the authority opens to a kind of organisation.
 * Unscoped: a public page lists them for everybody.
 */
export async function eServicesOffered(
  db: ReadonlyKysely<Database>,
  audience: OrganisationKind,
  language: Language,
): Promise<OfferedEService[]> {
  const rows = await db
    .selectFrom("e_services")
    .select(["key", "name", "name_en"])
    .where("audience", "=", audience)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    key: row.key,
    name: language === "en" ? (row.name_en ?? row.name) : row.name,
  }));
}

import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

export type OfferedEService = { readonly key: string; readonly name: string };

/**
 * The e-services that the authority opens to a kind of organisation.
 * Unscoped: a public page lists them for everybody.
 */
export async function eServicesOffered(
  db: ReadonlyKysely<Database>,
  audience: OrganisationKind,
  today: LocalDate,
  language: Language,
): Promise<OfferedEService[]> {
  const rows = await db
    .selectFrom("e_services")
    .select(["key", "name", "name_en"])
    .where("audience", "=", audience)
    .where((on) => on.or([on("valid_to", "is", null), on("valid_to", ">=", today)]))
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    key: row.key,
    name: language === "en" ? (row.name_en ?? row.name) : row.name,
  }));
}

import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Validity } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { Named } from "./facts.ts";

/** An e-service that somebody may fail to get at, with its permissions, those that exist no longer among them. */
export type Askable = Named & {
  readonly id: Id<"e_services">;
  readonly audience: OrganisationKind;
  readonly permissions: readonly (Named & Validity)[];
};

/**
 * All of the catalogue, in its order.
 *
 * Unscoped: the catalogue is the authority's own and open to all.
 */
export async function allAskable(db: ReadonlyKysely<Database>): Promise<Askable[]> {
  return await db
    .selectFrom("e_services")
    .select(["id", "key", "name", "name_en as nameEn", "audience"])
    .select(
      sql<Askable["permissions"]>`(
        select coalesce(json_agg(json_build_object('key', permissions.key, 'name', permissions.name,
                 'nameEn', permissions.name_en, 'validFrom', permissions.valid_from, 'validTo', permissions.valid_to)
                 order by permissions.position, permissions.id), '[]')
          from permissions where permissions.e_service_id = e_services.id
      )`.as("permissions"),
    )
    .orderBy("position")
    .orderBy("id")
    .execute();
}

import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { EServiceInForce } from "./catalogue.ts";
import { inForce } from "./in-force.ts";

/**
 * The e-services that the organisation has an agreement for on that day, in the catalogue's order, each with
 * its permissions in force. One without any stands there too, as the agreement says that it should.
 */
export async function catalogueInForce(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  today: LocalDate,
): Promise<EServiceInForce[]> {
  const [eServices, permissions] = await Promise.all([
    eServicesUnderAgreement(db, scope, today),
    permissionsUnderAgreement(db, scope, today),
  ]);
  const byEService = Map.groupBy(permissions, (permission) => permission.eServiceId);
  return eServices.map((eService) => ({
    ...eService,
    permissions: (byEService.get(eService.id) ?? []).map(({ eServiceId: _, ...permission }) => permission),
  }));
}

function eServicesUnderAgreement(db: ReadonlyKysely<Database>, scope: Scope, today: LocalDate) {
  return db
    .selectFrom("agreements")
    .innerJoin("e_services", "e_services.id", "agreements.e_service_id")
    .where("agreements.organisation_id", "=", scope.organisation)
    .where(inForce("agreements", today))
    .where((on) => on.or([on("e_services.valid_to", "is", null), on("e_services.valid_to", ">=", today)]))
    .select(["e_services.id", "e_services.key", "e_services.name", "e_services.name_en as nameEn"])
    .select(["e_services.description", "e_services.description_en as descriptionEn", "e_services.address"])
    .orderBy("e_services.position")
    .orderBy("e_services.id")
    .execute();
}

function permissionsUnderAgreement(db: ReadonlyKysely<Database>, scope: Scope, today: LocalDate) {
  return db
    .selectFrom("agreements")
    .innerJoin("permissions", "permissions.e_service_id", "agreements.e_service_id")
    .where("agreements.organisation_id", "=", scope.organisation)
    .where(inForce("agreements", today))
    .where(inForce("permissions", today))
    .select([
      "permissions.id",
      "permissions.e_service_id as eServiceId",
      "permissions.key",
      "permissions.kind",
    ])
    .select(["permissions.name", "permissions.name_en as nameEn", "permissions.description"])
    .select(["permissions.description_en as descriptionEn", "permissions.valid_to as lastDay"])
    .orderBy("permissions.position")
    .orderBy("permissions.id")
    .execute();
}

export type EServiceReference = {
  readonly id: Id<"e_services">;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly audience: OrganisationKind;
  /** When it is to be withdrawn, or was, YYYY-MM-DD; null is until further notice. */
  readonly lastDay: string | null;
};

/**
 * The e-services of the catalogue, in its order.
 *
 * Unscoped: the catalogue is the authority's own and open to all.
 */
export async function allEServices(db: ReadonlyKysely<Database>): Promise<EServiceReference[]> {
  return db
    .selectFrom("e_services")
    .select(["id", "key", "name", "name_en as nameEn", "audience", "valid_to as lastDay"])
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/**
 * What permissions were called before, for those who know them by those names.
 *
 * Unscoped: the catalogue is the authority's own and open to all.
 */
export async function formerNamesOf(
  db: ReadonlyKysely<Database>,
  permissions: readonly Id<"permissions">[],
): Promise<ReadonlyMap<Id<"permissions">, readonly string[]>> {
  if (permissions.length === 0) return new Map();
  const rows = await db
    .selectFrom("permission_former_names")
    .select(["permission_id", "name"])
    .where("permission_id", "in", permissions)
    .orderBy("replaced_at", (order) => order.desc().nullsLast())
    .orderBy("name")
    .execute();
  const groups = Map.groupBy(rows, (row) => row.permission_id);
  return new Map([...groups].map(([permission, names]) => [permission, names.map(({ name }) => name)]));
}

import { type AuthorityScope, authorityScopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { eServiceAddress, permissionAddress } from "./addresses.ts";
import { nameIn } from "./catalogue.ts";
import { catalogueTexts } from "./catalogue-texts.ts";
import { type StoredEService, type StoredPermission, storedCatalogue } from "./stored-catalogue.queries.ts";

/** A request of somebody who looks after the catalogue. */
export type CatalogueVisit = Visit<"catalogue.read">;

export type AboutEService = {
  readonly scope: AuthorityScope<"manage-catalogue">;
  readonly eService: StoredEService;
};

export type AboutPermission = AboutEService & { readonly permission: StoredPermission };

/** The e-service of the address. @throws 404 */
export async function findEntry(visit: CatalogueVisit): Promise<AboutEService> {
  const scope = authorityScopeOf(visit.actor, "manage-catalogue");
  const eService = (await storedCatalogue(visit.db)).find(({ id }) => id === visit.params.eService);
  if (eService === undefined) throw notFound();
  return { scope, eService };
}

/** The permission of the address. @throws 404 where the e-service has no such */
export async function findPermission(visit: CatalogueVisit): Promise<AboutPermission> {
  const about = await findEntry(visit);
  const permission = about.eService.permissions.find(({ id }) => id === visit.params.permission);
  if (permission === undefined) throw notFound();
  return { ...about, permission };
}

export function trailToCatalogue(language: Language): Link[] {
  return [{ label: catalogueTexts(language).catalogue, href: "/catalogue" }];
}

/** The way from the catalogue to what stands below an e-service. */
export function trailToEService({ eService }: AboutEService, language: Language): Link[] {
  return [
    ...trailToCatalogue(language),
    { label: nameIn(eService, language), href: eServiceAddress(eService) },
  ];
}

/** The way to what stands below a permission. */
export function trailToPermission(about: AboutPermission, language: Language): Link[] {
  const { eService, permission } = about;
  return [
    ...trailToEService(about, language),
    { label: nameIn(permission, language), href: permissionAddress(eService, permission) },
  ];
}

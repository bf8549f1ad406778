import { authorityScopeOf, type Scope, scopeWithin } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { organisationAddress } from "../addresses.ts";
import type { Organisation } from "../organisation.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { findOrganisation } from "../organisations.queries.ts";

/** A request of somebody who looks after organisations. */
export type OrganisationVisit = Visit<"organisations.read">;

export type AboutOrganisation = { readonly organisation: Organisation; readonly scope: Scope };

/** The organisation of the address. @throws 404 */
export async function findAbout(visit: OrganisationVisit): Promise<AboutOrganisation> {
  const all = authorityScopeOf(visit.actor, "manage-organisations");
  const id = parseId<"organisations">(visit.params.organisation ?? "");
  const organisation = id && (await findOrganisation(visit.db, all, id));
  if (!organisation) throw notFound();
  return { organisation, scope: scopeWithin(all, organisation.id) };
}

export function trailToList(language: Language): Link[] {
  return [{ label: organisationTexts(language).organisations, href: "/organisations" }];
}

/** The way from the list to the pages below an organisation. */
export function trailTo({ organisation }: AboutOrganisation, language: Language): Link[] {
  return [...trailToList(language), { label: organisation.name, href: organisationAddress(organisation) }];
}

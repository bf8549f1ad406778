import {
  type AboutOrganisation,
  administratorsOf,
  findAbout,
  type OrganisationsAdministrator,
  type OrganisationVisit,
} from "#organisations";
import { notFound } from "#platform/http/problem.ts";

export type AboutAdministrator = AboutOrganisation & { readonly administrator: OrganisationsAdministrator };

/** The administrator of the address. @throws 404, also for somebody who no longer is one */
export async function findAdministrator(visit: OrganisationVisit): Promise<AboutAdministrator> {
  const about = await findAbout(visit);
  const all = await administratorsOf(visit.db, about.scope);
  const administrator = all.find(({ id }) => id === visit.params.administrator);
  if (administrator === undefined) throw notFound();
  return { ...about, administrator };
}

export function fullName({
  givenName,
  familyName,
}: Pick<OrganisationsAdministrator, "givenName" | "familyName">) {
  return `${givenName} ${familyName}`;
}

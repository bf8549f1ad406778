import {
  type AboutOrganisation,
  administratorsOf,
  findAbout,
  type OrganisationsAdministrator,
  type OrganisationVisit,
  organisationAddress,
  wasAdministrator,
} from "#organisations";
import { notFound } from "#platform/http/problem.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import { parseId } from "#platform/ids.ts";

export type AboutAdministrator = AboutOrganisation & { readonly administrator: OrganisationsAdministrator };

/**
 * Answers about the administrator of the address. Of one who was it, the organisation's page says that they are no longer.
 * @throws 404 for anybody else
 */
export async function aboutAdministrator(
  visit: OrganisationVisit,
  answer: (about: AboutAdministrator) => Promise<Reply> | Reply,
): Promise<Reply> {
  const about = await findAbout(visit);
  const id = parseId<"members">(visit.params.administrator ?? "");
  const administrator = (await administratorsOf(visit.db, about.scope)).find((one) => one.id === id);
  if (administrator !== undefined) return await answer({ ...about, administrator });
  if (id && (await wasAdministrator(visit.db, about.scope, id))) return gone(about);
  throw notFound();
}

export function gone({ organisation }: AboutOrganisation): Reply {
  return redirect(organisationAddress(organisation), "administrator-gone");
}

export function fullName({
  givenName,
  familyName,
}: Pick<OrganisationsAdministrator, "givenName" | "familyName">) {
  return `${givenName} ${familyName}`;
}

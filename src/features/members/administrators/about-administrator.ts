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

export type AboutAdministrator = AboutOrganisation & {
  readonly administrator: OrganisationsAdministrator;
  /** The organisation's other administrators. */
  readonly others: readonly OrganisationsAdministrator[];
};

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
  const all = await administratorsOf(visit.db, about.scope);
  const administrator = all.find((one) => one.id === id);
  if (administrator !== undefined) {
    return await answer({ ...about, administrator, others: all.filter((one) => one !== administrator) });
  }
  if (id && (await wasAdministrator(visit.db, about.scope, id))) return gone(about);
  throw notFound();
}

/** Whether nobody else could administer the organisation, since whoever is suspended cannot. */
export function isLast({ administrator, others }: AboutAdministrator): boolean {
  return others.every(({ suspendedAt }) => suspendedAt !== null) && administrator.suspendedAt === null;
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

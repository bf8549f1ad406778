import { authorityScopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { findStaff, type StaffScope } from "./staff.queries.ts";
import { fullName, type StaffPerson } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";

/** A request of somebody who looks after staff. */
export type StaffVisit = Visit<"staff.read">;

export type AboutStaff = { readonly person: StaffPerson; readonly scope: StaffScope };

export function staffAddress({ id }: Pick<StaffPerson, "id">, below = ""): string {
  return `/staff/${id}${below}`;
}

/** The staff member of the address, also one whose work has ended. @throws 404 */
export async function findAbout(visit: StaffVisit): Promise<AboutStaff> {
  const scope = authorityScopeOf(visit.actor, "manage-staff");
  const id = parseId<"staff">(visit.params.staff ?? "");
  const person = id && (await findStaff(visit.db, scope, id));
  if (person === undefined) throw notFound();
  return { person, scope };
}

/** Whether the page is about the one who looks at it. */
export function isSelf({ actor }: StaffVisit, { person }: AboutStaff): boolean {
  return actor.staff === person.id;
}

/** The way from the list to the pages below a staff member. */
export function trailTo({ person }: AboutStaff, language: Language): Link[] {
  return [...trailToList(language), { label: fullName(person), href: staffAddress(person) }];
}

export function trailToList(language: Language): Link[] {
  return [{ label: staffTexts(language).staff, href: "/staff" }];
}

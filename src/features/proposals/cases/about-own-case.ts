import type { ExternalUser } from "#platform/access/actor.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { caseIdOf, trailToList } from "../about-proposal.ts";
import { draftAddress } from "../addresses.ts";
import type { OwnCase } from "./draft.ts";
import { findOwnCase } from "./own-case.queries.ts";

type OwnVisit = Pick<Visit<"cases.draft">, "db" | "params"> & { readonly actor: ExternalUser };

/** The actor's own case that the address names. @throws 404, the same for everybody else's */
export async function aboutOwnCase(visit: OwnVisit): Promise<OwnCase> {
  const found = await findOwnCase(visit.db, visit.actor, caseIdOf(visit));
  if (found === undefined) throw notFound();
  return found;
}

/** The way to the pages below one's own case. */
export function trailToDraft({ id, title }: OwnCase, language: Language): Link[] {
  return [...trailToList(language), { label: title, href: draftAddress(id) }];
}

import { organisationAddress } from "#organisations";
import type { StaffMember } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import type { Language } from "#platform/text/texts.ts";
import type { Way } from "./answer.tsx";
import type { Answer } from "./answering.ts";
import { hindranceTexts } from "./hindrance-texts.ts";

/** Where somebody of the staff mends it, where that is theirs to mend, and the organisation's page. */
export function authorityWays(actor: StaffMember, { known, chain }: Answer, language: Language): Way[] {
  if (known === undefined) return [];
  const { mend } = hindranceTexts(language);
  const { organisation } = known;
  const ways: Way[] = [];
  if (chain.first?.fault.kind === "no-agreement" && may(actor, "agreements.add")) {
    const href = organisationAddress(organisation, "/agreements/new");
    ways.push({ href, label: mend.addAgreement, mends: true });
  }
  if (chain.first !== undefined && !organisation.hasAdministrator && may(actor, "administrators.appoint")) {
    const href = organisationAddress(organisation, "/administrators/new");
    ways.push({ href, label: mend.appoint, mends: true });
  }
  return [...ways, { href: organisationAddress(organisation), label: mend.organisation(organisation.name) }];
}

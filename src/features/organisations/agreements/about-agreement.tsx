import type { VNode } from "preact";
import { nameIn } from "#catalogue";
import { notFound } from "#platform/http/problem.ts";
import type { Language } from "#platform/text/texts.ts";
import { type AboutOrganisation, findAbout, type OrganisationVisit } from "../about/about-organisation.ts";
import type { Agreement } from "./agreement.ts";
import { agreementTexts } from "./agreement-texts.ts";
import { agreementsOf } from "./agreements.queries.ts";

export type AboutAgreement = AboutOrganisation & {
  readonly agreement: Agreement;
  /** All that the organisation has. */
  readonly agreements: readonly Agreement[];
};

/** The agreement of the address. @throws 404 where the organisation has no such */
export async function findAgreement(visit: OrganisationVisit): Promise<AboutAgreement> {
  const about = await findAbout(visit);
  const agreements = await agreementsOf(visit.db, about.scope);
  const agreement = agreements.find(({ id }) => id === visit.params.agreement);
  if (agreement === undefined) throw notFound();
  return { ...about, agreement, agreements };
}

/** Which agreement it is about, before anything is done to it. */
export function NamedAgreement(props: { language: Language; about: AboutAgreement }): VNode {
  const { agreement, organisation } = props.about;
  const { about } = agreementTexts(props.language);
  return (
    <p>
      <strong>{about(nameIn(agreement.eService, props.language), organisation.name)}</strong>
      {`, ${agreement.reference}`}
    </p>
  );
}

export {
  type AboutOrganisation,
  findAbout,
  type OrganisationVisit,
  trailTo,
} from "./about/about-organisation.ts";
export {
  administratorsOf,
  allAdministrators,
  type OrganisationsAdministrator,
  wasAdministrator,
} from "./about/people.queries.ts";
export { organisationAddress } from "./addresses.ts";
export type { Agreement, AgreementDocument } from "./agreements/agreement.ts";
export { referenceMaxLength } from "./agreements/agreement.ts";
export { type AgreementAdditionOutcome, addAgreement } from "./agreements/agreement-addition.ts";
export { type AgreementEndingOutcome, endAgreement } from "./agreements/agreement-ending.ts";
export { agreementsOf } from "./agreements/agreements.queries.ts";
export { organisationEvents } from "./events.ts";
export type { Organisation, OrganisationEntry } from "./organisation.ts";
export { type OrganisationRow, readOrganisationFile } from "./organisation-file.ts";
export { organisationTexts } from "./organisation-texts.ts";
export { allOrganisations, organisationByCode } from "./organisations.queries.ts";
export {
  importOrganisations,
  numbersTaken,
  type OrganisationsImportOutcome,
  type OrganisationsPlan,
  type Progress,
} from "./organisations-import.ts";
export { organisationRoutes } from "./routes.ts";

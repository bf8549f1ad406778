export {
  allEServices,
  catalogueInForce,
  type EServiceReference,
  formerNamesOf,
} from "./catalogue.queries.ts";
export {
  descriptionIn,
  type EService,
  type EServiceInForce,
  nameIn,
  type Permission,
  type PermissionInForce,
} from "./catalogue.ts";
export { type CatalogueFile, readCatalogueFile } from "./catalogue-file.ts";
export { type CatalogueImportOutcome, importCatalogue } from "./catalogue-import.ts";
export { catalogueEvents } from "./events.ts";
export { inForce, isInForce, type Validity } from "./in-force.ts";
export { catalogueRoutes } from "./routes.ts";
export { catalogueLetters } from "./telling/letters.ts";

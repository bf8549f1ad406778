import type { RawBuilder } from "kysely";
import type { StructureFault } from "./structure-finding.ts";

/** One question to the database. Its answer has a row for each removal that something is wrong with, or one for all. */
export type Check = {
  readonly kind: StructureFault;
  readonly place: string;
  readonly statement: RawBuilder<CheckAnswer>;
};

/** A count of 0 is no finding. */
export type CheckAnswer = { readonly removal: string | null; readonly count: number };

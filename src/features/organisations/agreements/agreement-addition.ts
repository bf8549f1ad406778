import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { violatedConstraint } from "#platform/db/violations.ts";
import { event, toldOf } from "../events.ts";
import type { AgreementDocument } from "./agreement.ts";

export type AgreementAdditionOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "no-e-service" }
  | { readonly kind: "ends-before-it-begins" }
  | { readonly kind: "other-audience"; readonly eServices: readonly string[] }
  /** The organisation has an agreement on one of the e-services during part of that time. */
  | { readonly kind: "overlap" };

/** Registers a document. An administrator need not be there first; until there is one, nobody can use it (decision 8). */
export async function addAgreement(
  tx: Tx,
  document: AgreementDocument,
): Promise<Change<AgreementAdditionOutcome>> {
  const decided = decideAgreement(document);
  const [first, ...more] = document.eServices.map((eService) =>
    event("agreement-added", toldOf(document, eService), { organisation: document.organisation.id }),
  );
  if (decided.kind !== "added" || first === undefined) return unchanged(decided);
  if (await overlaps(insertAgreements(tx, document))) return unchanged({ kind: "overlap" });
  return record(decided, first, ...more);
}

export function decideAgreement(document: AgreementDocument): AgreementAdditionOutcome {
  const { organisation, eServices, validFrom, validTo } = document;
  if (eServices.length === 0) return { kind: "no-e-service" };
  if (validTo !== null && validTo < validFrom) return { kind: "ends-before-it-begins" };
  const foreign = eServices.filter(({ audience }) => audience !== organisation.kind).map(({ name }) => name);
  return foreign.length > 0 ? { kind: "other-audience", eServices: foreign } : { kind: "added" };
}

/** Whether there was another agreement on the e-service in the way, so that nothing was written. */
export async function overlaps(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return false;
  } catch (error) {
    if (violatedConstraint(error) === "agreements_no_overlap") return true;
    throw error;
  }
}

export async function insertAgreements(tx: Tx, document: AgreementDocument): Promise<void> {
  const rows = document.eServices.map(({ id, audience }) => ({
    id: tx.newId<"agreements">(),
    organisation_id: document.organisation.id,
    e_service_id: id,
    audience,
    valid_from: document.validFrom,
    valid_to: document.validTo,
    reference: document.reference,
    created_at: tx.now,
  }));
  await tx.sql.insertInto("agreements").values(rows).execute();
}

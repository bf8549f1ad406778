import { isInForce } from "#catalogue";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/** An organisation's access to one e-service, between two days, both included. */
export type Agreement = {
  readonly id: Id<"agreements">;
  readonly eService: AgreedEService;
  readonly validFrom: LocalDate;
  /** Null is until further notice. */
  readonly validTo: LocalDate | null;
  /** The document; one that covers several e-services is several agreements with the same reference. */
  readonly reference: string;
};

export type AgreementState = "coming" | "in-force" | "past";

export function agreementState(agreement: Agreement, today: LocalDate): AgreementState {
  if (isInForce(agreement, today)) return "in-force";
  return agreement.validFrom > today ? "coming" : "past";
}

/** Whether it has a last day that can be taken back: the newest on its e-service alone, since two never overlap. */
export function isReinstatable(
  { id, eService, validFrom, validTo }: Agreement,
  agreements: readonly Agreement[],
): boolean {
  const newer = agreements.some(
    (other) => other.id !== id && other.eService.id === eService.id && other.validFrom > validFrom,
  );
  return validTo !== null && !newer;
}

export type AgreedEService = {
  readonly id: Id<"e_services">;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
};

/** A document to register: one or several e-services of an organisation, for a time. */
export type AgreementDocument = {
  readonly organisation: { readonly id: Id<"organisations">; readonly kind: OrganisationKind };
  readonly eServices: readonly (AgreedEService & { readonly audience: OrganisationKind })[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly reference: string;
};

export const referenceMaxLength = 100;

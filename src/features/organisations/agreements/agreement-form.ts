import { z } from "zod";
import { field, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";
import { referenceMaxLength } from "./agreement.ts";

/** What a form for an agreement says, once it is right. */
export type AgreementTerms = {
  /** Keys of the catalogue; at least one. */
  readonly eServices: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly reference: string;
};

/** As somebody typed it, right or wrong. */
export type TypedAgreement = {
  readonly eServices: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly reference: string;
};

export function readAgreement(form: Parameters): ParsedForm<AgreementTerms> {
  const read = parseForm(
    {
      eServices: z.array(z.string()).min(1, "missing"),
      from: field(readDay),
      to: field(readLastDay),
      reference: field(readReference),
    },
    form,
  );
  if (!read.ok) return read;
  const { eServices, from, to, reference } = read.values;
  return { ok: true, values: { eServices, validFrom: from, validTo: to, reference } };
}

/** What was typed, to be shown again. */
export function typedIn(form: Parameters): TypedAgreement {
  return {
    eServices: form.all("eServices"),
    from: form.one("from") ?? "",
    to: form.one("to") ?? "",
    reference: form.one("reference") ?? "",
  };
}

export function readDay(typed: string) {
  const day = parseLocalDate(typed.trim());
  if (day !== null) return { ok: true, value: day } as const;
  return { ok: false, fault: typed.trim() === "" ? "missing" : "no-day" } as const;
}

/** Left empty the agreement goes on until further notice. */
function readLastDay(typed: string) {
  return typed.trim() === "" ? ({ ok: true, value: null } as const) : readDay(typed);
}

function readReference(typed: string) {
  const reference = typed.replace(/\s+/g, " ").trim();
  if (reference === "") return { ok: false, fault: "missing" } as const;
  if (reference.length > referenceMaxLength) return { ok: false, fault: "too-long" } as const;
  return { ok: true, value: reference } as const;
}

import { field, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { parsePersonName } from "#platform/identifiers/person-name.ts";
import { isIdentityScheme, parseIdentity } from "./identity.ts";
import type { StaffDetails } from "./staff-person.ts";

/** The details as somebody typed them, right or wrong. */
export type TypedStaff = Readonly<
  Record<"givenName" | "familyName" | "scheme" | "identity" | "email", string>
>;

export const nothingTyped: TypedStaff = {
  givenName: "",
  familyName: "",
  scheme: "hsa-id",
  identity: "",
  email: "",
};

/** An identity is read as its scheme has it; of an unknown scheme only the scheme is at fault. */
export function readStaff(form: Parameters, hsaPrefixes: readonly string[]): ParsedForm<StaffDetails> {
  const chosen = form.one("scheme") ?? "";
  const scheme = isIdentityScheme(chosen) ? chosen : undefined;
  const read = parseForm(
    {
      givenName: field(parsePersonName),
      familyName: field(parsePersonName),
      scheme: field(() =>
        scheme === undefined ? { ok: false, fault: "unknown" } : { ok: true, value: scheme },
      ),
      identity: field((typed) => parseIdentity(scheme ?? "organisation", typed, hsaPrefixes)),
      email: field(parseEmailAddress),
    },
    form,
  );
  if (!read.ok) return read;
  const { givenName, familyName, identity, email } = read.values;
  return { ok: true, values: { givenName, familyName, identity, email } };
}

/** What was typed, to be shown again. */
export function typedIn(form: Parameters): TypedStaff {
  const typed = (name: keyof TypedStaff) => form.one(name) ?? "";
  return {
    givenName: typed("givenName"),
    familyName: typed("familyName"),
    scheme: typed("scheme"),
    identity: typed("identity"),
    email: typed("email"),
  };
}

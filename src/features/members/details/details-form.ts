import { field } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { parsePersonName } from "#platform/identifiers/person-name.ts";
import type { DetailName } from "../member.ts";

/** The four details as somebody typed them, right or wrong. */
export type TypedDetails = Readonly<Record<DetailName, string>>;

export const nothingTyped: TypedDetails = { givenName: "", familyName: "", hsaId: "", email: "" };

/** How the fields are read. `prefixes` are the HSA-id prefixes in use here. */
export function detailsShape(prefixes: readonly string[]) {
  return {
    givenName: field(parsePersonName),
    familyName: field(parsePersonName),
    hsaId: field((typed) => parseHsaId(typed, prefixes)),
    email: field(parseEmailAddress),
  };
}

/** What was typed, to be shown again. */
export function typedIn(form: Parameters): TypedDetails {
  return {
    givenName: form.one("givenName") ?? "",
    familyName: form.one("familyName") ?? "",
    hsaId: form.one("hsaId") ?? "",
    email: form.one("email") ?? "",
  };
}

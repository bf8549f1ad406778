import type { HsaIdFault } from "#platform/identifiers/hsa-id.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { cleanPastedText } from "#platform/identifiers/pasted-text.ts";

/** The kinds of e-ID by which staff are known (decision 5), the most usual first. */
export const identitySchemes = ["hsa-id", "efos", "organisation"] as const;
export type IdentityScheme = (typeof identitySchemes)[number];

declare const identityValue: unique symbol;

/** Who somebody is within a scheme: a canonical HSA-id, or 1–200 visible characters as another e-ID gives them. */
export type StaffIdentity = {
  readonly scheme: IdentityScheme;
  readonly value: string & { readonly [identityValue]: true };
};

export type IdentityFault = HsaIdFault | "invisible-character";

export type IdentityResult =
  | { readonly ok: true; readonly value: StaffIdentity }
  | { readonly ok: false; readonly fault: IdentityFault };

const longest = 200;

export function isIdentityScheme(text: string): text is IdentityScheme {
  return identitySchemes.some((scheme) => scheme === text);
}

/** Reads an identity as the scheme has it. `hsaPrefixes` are the prefixes of HSA-ids in use. */
export function parseIdentity(
  scheme: IdentityScheme,
  typed: string,
  hsaPrefixes: readonly string[],
): IdentityResult {
  if (scheme !== "hsa-id") return parseOtherIdentity(scheme, typed);
  const hsaId = parseHsaId(typed, hsaPrefixes);
  return hsaId.ok ? identityOf(scheme, hsaId.value.canonical) : hsaId;
}

/** Each issuer has a form of its own, so nothing more is asked than that it can be seen and compared. */
function parseOtherIdentity(scheme: IdentityScheme, typed: string): IdentityResult {
  const value = cleanPastedText(typed).normalize("NFC");
  if (value === "") return { ok: false, fault: "empty" };
  if (value.length > longest) return { ok: false, fault: "too-long" };
  if (/[\p{C}\p{Z}]/u.test(value)) return { ok: false, fault: "invisible-character" };
  return identityOf(scheme, value);
}

function identityOf(scheme: IdentityScheme, value: string): IdentityResult {
  return { ok: true, value: { scheme, value: value as StaffIdentity["value"] } };
}

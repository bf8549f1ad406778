import type { Refused } from "./refusal.ts";

/** A person as the identity provider tells it. Nothing here says that the person is registered with us. */
export type Identified = {
  kind: "identified";
  /** As claimed, not canonical: the provider owns its spelling. */
  hsaId: string;
  givenName: string | undefined;
  familyName: string | undefined;
  acr: string;
  /** The organisation that issued the card, by the provider's word; says nothing about whose user this is. */
  issuingOrganisation: string | undefined;
};

/** The names that Inera's provider uses; another provider's names would be another table like this one. */
const claimNames = {
  hsaId: "employeeHsaId",
  givenName: "given_name",
  familyName: "family_name",
  issuingOrganisation: "credentialOrganizationName",
};

/**
 * The `claims` parameter (OpenID Connect Core §5.5): exactly what is used, since providers hand out nothing
 * that was not asked for, and the HSA-id and the level as essential, so that the provider can say no itself.
 */
export function claimsRequest(acceptedAcr: readonly string[]) {
  return {
    id_token: {
      [claimNames.hsaId]: { essential: true },
      [claimNames.givenName]: null,
      [claimNames.familyName]: null,
      [claimNames.issuingOrganisation]: null,
      acr: { values: acceptedAcr, essential: true },
    },
  };
}

/** Reads the claims of an id token whose signature, issuer, lifetime and nonce have been verified. */
export function identify(
  claims: Readonly<Record<string, unknown>>,
  expected: { audience: string; acceptedAcr: readonly string[] },
): Identified | Refused {
  const { audience, acr, hsaId, ...names } = read(claims);
  // A token meant for others as well could be one that another service was given and passed on.
  if (audience !== expected.audience) return { kind: "provider-error", reason: "foreign_audience" };
  if (acr === undefined || !expected.acceptedAcr.includes(acr)) return { kind: "assurance" };
  if (hsaId === undefined) return { kind: "no-hsa-id" };
  return { kind: "identified", hsaId, acr, ...names };
}

function read(claims: Readonly<Record<string, unknown>>) {
  const { aud } = claims;
  return {
    audience: Array.isArray(aud) && aud.length === 1 ? text(aud[0], 200) : text(aud, 200),
    acr: text(claims.acr, 200),
    hsaId: text(claims[claimNames.hsaId], 64),
    givenName: text(claims[claimNames.givenName], 200),
    familyName: text(claims[claimNames.familyName], 200),
    issuingOrganisation: text(claims[claimNames.issuingOrganisation], 300),
  };
}

/** A claim that is empty, of another type, or absurdly long counts as not given. */
function text(claim: unknown, longest: number): string | undefined {
  if (typeof claim !== "string") return undefined;
  const trimmed = claim.trim();
  return trimmed !== "" && trimmed.length <= longest ? trimmed : undefined;
}

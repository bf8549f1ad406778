import type { Refused } from "./refusal.ts";

/**
 * What one kind of provider hands out, as data: our names for it, and the provider's. Another provider's names would be
 * another table like those below.
 */
export type ClaimsProfile<Name extends string> = {
  readonly names: Readonly<Record<Name, string>>;
  /** What somebody cannot be let in without, so that the provider can say no itself. */
  readonly essential: readonly NoInfer<Name>[];
};

/** The names that Inera's provider uses, for service e-IDs. */
export const serviceClaims = profile({
  names: {
    hsaId: "employeeHsaId",
    givenName: "given_name",
    familyName: "family_name",
    /** The organisation that issued the card, by the provider's word; says nothing about whose user this is. */
    issuingOrganisation: "credentialOrganizationName",
  },
  essential: ["hsaId"],
});

/**
 * The names of the Swedish OpenID Connect profile, for citizens' e-IDs (Claims and Scopes Specification 1.0 §2.1). Both
 * numbers are asked for as essential and one of them is given: the two exclude each other (§3.2).
 */
export const citizenClaims = profile({
  names: {
    personalNumber: "https://id.oidc.se/claim/personalIdentityNumber",
    coordinationNumber: "https://id.oidc.se/claim/coordinationNumber",
    /** How well its holder had shown who they are: confirmed, probable or uncertain (lag 2022:1697). */
    coordinationNumberLevel: "https://id.oidc.se/claim/coordinationNumberLevel",
    givenName: "given_name",
    familyName: "family_name",
  },
  essential: ["personalNumber", "coordinationNumber"],
});

export type ServiceClaim = keyof typeof serviceClaims.names;
export type CitizenClaim = keyof typeof citizenClaims.names;

/** A person as the identity provider tells it. Nothing here says that the person is registered with us. */
export type Identified<Name extends string> = {
  readonly kind: "identified";
  readonly acr: string;
  readonly claims: Claimed<Name>;
};

/** As claimed, not canonical: the provider owns its spelling. What was not given is left out. */
export type Claimed<Name extends string> = { readonly [N in Name]?: string };

/** The `claims` parameter (OpenID Connect Core §5.5): exactly what is used, since providers hand out nothing else. */
export function claimsRequest<Name extends string>(
  { names, essential }: ClaimsProfile<Name>,
  acceptedAcr: readonly string[],
) {
  const needed = new Set<string>(essential.map((name) => names[name]));
  const asked = Object.values<string>(names).map((claim) => [
    claim,
    needed.has(claim) ? { essential: true } : null,
  ]);
  return { id_token: { ...Object.fromEntries(asked), acr: { values: acceptedAcr, essential: true } } };
}

/** Reads the claims of an id token whose signature, issuer, lifetime and nonce have been verified. */
export function identify<Name extends string>(
  claims: Readonly<Record<string, unknown>>,
  { names }: ClaimsProfile<Name>,
  expected: { audience: string; acceptedAcr: readonly string[] },
): Identified<Name> | Refused {
  const acr = text(claims.acr);
  // A token meant for others as well could be one that another service was given and passed on.
  if (audienceOf(claims) !== expected.audience) return { kind: "provider-error", reason: "foreign_audience" };
  if (acr === undefined || !expected.acceptedAcr.includes(acr)) return { kind: "assurance" };
  const given = Object.entries<string>(names).map(([name, claim]) => [name, text(claims[claim])]);
  // the names are the profile's own
  const claimed = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Claimed<Name>;
  return { kind: "identified", acr, claims: claimed };
}

function audienceOf({ aud }: Readonly<Record<string, unknown>>): string | undefined {
  return text(Array.isArray(aud) && aud.length === 1 ? aud[0] : aud);
}

const longest = 300;

/** A claim that is empty, of another type, or absurdly long counts as not given. */
function text(claim: unknown): string | undefined {
  if (typeof claim !== "string") return undefined;
  const trimmed = claim.trim();
  return trimmed !== "" && trimmed.length <= longest ? trimmed : undefined;
}

function profile<Name extends string>(profile: ClaimsProfile<Name>): ClaimsProfile<Name> {
  return profile;
}

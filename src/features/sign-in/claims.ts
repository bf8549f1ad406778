import type { Profile } from "./profiles.ts";
import { type Refused, refused } from "./refusal.ts";

/** A person as the identity provider tells it. Nothing here says that the person is registered with us. */
export type Identified<Name extends string> = {
  readonly kind: "identified";
  readonly acr: string;
  readonly claims: Claimed<Name>;
};

/** As claimed, not canonical: the provider owns its spelling. What was not given is left out. */
export type Claimed<Name extends string> = { readonly [N in Name]?: string };

/** What is asked of the provider: exactly what is used, since providers hand out nothing else. */
export function requestFor<Name extends string>(
  profile: Profile<Name>,
  levels: readonly string[],
): Record<string, string> {
  const { scope } = profile;
  if (profile.asks === "scope") return { scope, acr_values: levels.join(" ") };
  return { scope, claims: JSON.stringify(claimsRequest(profile, levels)) };
}

/** The `claims` parameter (OpenID Connect Core §5.5). With it `acr_values` is left out: one word for the level is enough. */
function claimsRequest<Name extends string>(
  { names, essential, singleLevelAs }: Profile<Name>,
  levels: readonly string[],
) {
  const needed = new Set(essential.map((name) => names[name]));
  const asked = Object.values<string | undefined>(names).flatMap((claim) =>
    claim === undefined ? [] : [[claim, needed.has(claim) ? { essential: true } : null]],
  );
  const isSingle = levels.length === 1 && singleLevelAs === "value";
  const acr = { ...(isSingle ? { value: levels[0] } : { values: levels }), essential: true };
  return { id_token: { ...Object.fromEntries(asked), acr } };
}

/** Reads the claims of an id token whose signature, issuer, lifetime and nonce have been verified. */
export function identify<Name extends string>(
  claims: Readonly<Record<string, unknown>>,
  { names, reserveLevels }: Profile<Name>,
  expected: { audience: string; acceptedAcr: readonly string[] },
): Identified<Name> | Refused {
  const acr = text(claims.acr);
  // A token meant for others as well could be one that another service was given and passed on.
  if (audienceOf(claims) !== expected.audience) return refused("audience");
  if (acr === undefined || !expected.acceptedAcr.includes(acr)) {
    return { kind: acr !== undefined && reserveLevels.includes(acr) ? "reserve-card" : "assurance" };
  }
  const given = Object.entries<string | undefined>(names).map(([name, claim]) => [
    name,
    claim === undefined ? undefined : text(claims[claim]),
  ]);
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

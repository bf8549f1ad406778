import type { KnownProfile, Levels } from "#sign-in";
import { isAssuring } from "./production-settings.ts";
import type { DescribedProvider } from "./providers-schema.ts";

/** The profile, with what the operator writes of this provider in its place. */
export function profileIn(
  { claims, levels, reserveLevels, scope }: DescribedProvider,
  profile: KnownProfile,
): KnownProfile {
  const all = { ...profile.levels, ...levels };
  return {
    ...profile,
    names: { ...profile.names, ...claims },
    levels: all,
    ...(scope === undefined ? {} : { scope }),
    ...(reserveLevels === undefined ? {} : { reserveLevels: reserveLevels.map((name) => all[name] ?? name) }),
  };
}

/** Whom the provider lets in, and at which levels: by the profile's names for them, or as the provider itself writes them. */
export function assuranceIn(
  { assurance }: DescribedProvider,
  profile: KnownProfile,
): { readonly levels: Levels; readonly faults: readonly string[] } {
  const faults = missingTerms(assurance, profile);
  const resolved = (population: keyof Levels) =>
    (assurance[population] ?? []).map((name) => {
      const level = profile.levels[name] ?? name;
      const where = `assurance.${population}`;
      if (!URL.canParse(level)) faults.push(`${where} har en nivå som profilen inte känner`);
      if (!isAssuring(level)) faults.push(`${where} får inte ha en tillitsnivå under 2, som loa1`);
      return level;
    });
  const levels = {
    members: resolved("members"),
    staff: resolved("staff"),
    citizens: resolved("citizens"),
  };
  return { levels, faults };
}

/** Nobody is known without what they are known by. */
function missingTerms({ members, staff, citizens }: DescribedProvider["assurance"], profile: KnownProfile) {
  const hasService = members !== undefined || staff !== undefined;
  const faults: string[] = [];
  if (!hasService && citizens === undefined) faults.push("assurance ska ha members, staff eller citizens");
  if (hasService && citizens !== undefined) {
    faults.push("assurance har citizens tillsammans med andra; ange två inloggningstjänster");
  }
  const needed = hasService ? "hsaId" : "personalNumber";
  if (profile.names[needed] === undefined) {
    faults.push(`claims.${needed} saknas (profilen har inget namn för det)`);
  }
  return faults;
}

import type { z } from "zod";
import { profiles, soleKey } from "#sign-in";
import { demonstrationSecret, type productionSettings } from "./production-settings.ts";
import { citizensAt, type ProviderSettings, type ProvidersSettings, serviceAt } from "./provider-settings.ts";

/** One provider for each entrance at most, of the kind that is usual there, as single settings tell of it. */
export function providersIn(env: z.infer<typeof productionSettings>): ProvidersSettings {
  const { BEHORIG_PROVIDER: issuer, BEHORIG_CLIENT_ID: clientId, BEHORIG_CLIENT_SECRET: secret } = env;
  if (issuer === undefined || clientId === undefined || secret === undefined) {
    throw new RangeError("settings were let through without a provider");
  }
  const service = {
    key: soleKey,
    name: bothLanguages(env.BEHORIG_PROVIDER_NAME),
    issuer: new URL(issuer),
    clientId,
    proof: { secret },
    profile: profiles.inera,
    levels: serviceAt(levelsIn(env.BEHORIG_ASSURANCE)),
  };
  return { service: [service], citizen: citizenProviderIn(env) };
}

/** All of it or nothing: the settings have been looked at beside each other. */
function citizenProviderIn(env: z.infer<typeof productionSettings>): ProviderSettings[] {
  const { BEHORIG_CITIZEN_PROVIDER: issuer, BEHORIG_CITIZEN_PROVIDER_NAME: name } = env;
  const { BEHORIG_CITIZEN_CLIENT_ID: clientId, BEHORIG_CITIZEN_CLIENT_SECRET: secret } = env;
  const { BEHORIG_CITIZEN_ASSURANCE: levels } = env;
  if (issuer === undefined || clientId === undefined || secret === undefined) return [];
  if (name === undefined || levels === undefined) return [];
  return [
    {
      key: soleKey,
      name: bothLanguages(name),
      issuer: new URL(issuer),
      clientId,
      proof: { secret },
      profile: profiles["sweden-connect"],
      levels: citizensAt(levelsIn(levels)),
    },
  ];
}

/** Those that the demonstration itself runs. */
export function demonstrationProviders(origin: URL): ProvidersSettings {
  const proof = { secret: demonstrationSecret };
  const service = {
    key: soleKey,
    name: bothLanguages("SITHS"),
    issuer: new URL("/test-identity-provider", origin),
    clientId: "behorig-demonstration",
    proof,
    profile: profiles.inera,
    levels: serviceAt([profiles.inera.levels.loa3]),
  };
  const citizen = {
    key: soleKey,
    name: { sv: "demonstrationens e-legitimation", en: "the demonstration's e-ID" },
    issuer: new URL("/test-e-id-provider", origin),
    clientId: "behorig-demonstration-citizens",
    proof,
    profile: profiles["sweden-connect"],
    levels: citizensAt([profiles["sweden-connect"].levels.loa3]),
  };
  return { service: [service], citizen: [citizen] };
}

function bothLanguages(name: string): ProviderSettings["name"] {
  return { sv: name, en: name };
}

function levelsIn(levels: string): readonly string[] {
  return levels.trim().split(/\s+/);
}

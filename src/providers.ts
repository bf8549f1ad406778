import { eIdAddresses } from "#external-users";
import type { Clock } from "#platform/time/clock.ts";
import {
  citizenProfile,
  createProvider,
  type Fetch,
  type OfferedCitizen,
  type OfferedService,
  type ProviderConfig,
  serviceProfile,
  soleKey,
} from "#sign-in";
import type { Config } from "./config.ts";
import type { ProviderSettings } from "./provider-settings.ts";

/** Who identifies people: at each entrance providers of its own, with their own clients and their own addresses. */
export type Providers = {
  readonly service: readonly OfferedService[];
  readonly citizen: readonly OfferedCitizen[];
};

/** @param fetch how they are reached; the network where left out */
export function providersOf({ origin, providers }: Config, clock: Clock, fetch?: Fetch): Providers {
  return {
    service: providers.service.map((one) => {
      const addresses = serviceAddresses(origin, one);
      const config = { ...presenceAt(one, addresses), profile: serviceProfile(one.profile), clock };
      return { ...offered(one), provider: createProvider(config, fetch) };
    }),
    citizen: providers.citizen.map((one) => {
      const addresses = citizenAddresses(origin, one);
      const config = { ...presenceAt(one, addresses), profile: citizenProfile(one.profile), clock };
      return { ...offered(one), provider: createProvider(config, fetch) };
    }),
  };
}

function offered({ key, name, levels }: ProviderSettings) {
  return { key, name, levels };
}

type Addresses = Pick<ProviderConfig<string>, "redirectUri" | "postLogoutRedirectUri">;

/** Where a provider of service e-IDs sends browsers back to; registered there. */
export function serviceAddresses(origin: URL, { key }: Pick<ProviderSettings, "key">): Addresses {
  return addressesAt(origin, "/sign-in/callback", key);
}

/** The same of citizens' e-IDs. */
export function citizenAddresses(origin: URL, { key }: Pick<ProviderSettings, "key">): Addresses {
  return addressesAt(origin, eIdAddresses.callback, key);
}

/** An address for each provider and entrance, so that no answer can be taken to another's (RFC 9700 §4.4.2). */
function addressesAt(origin: URL, callback: string, key: string): Addresses {
  return {
    redirectUri: new URL(key === soleKey ? callback : `${callback}/${key}`, origin),
    postLogoutRedirectUri: new URL("/signed-out", origin),
  };
}

/** How the site presents itself to a provider. */
function presenceAt(
  { issuer, clientId, proof, levels }: ProviderSettings,
  addresses: Addresses,
): Omit<ProviderConfig<string>, "profile" | "clock"> {
  return {
    issuer,
    clientId,
    clientAuthentication: authenticationBy(proof),
    acceptedAcr: [...new Set([...levels.members, ...levels.staff, ...levels.citizens])],
    ...addresses,
  };
}

function authenticationBy(proof: ProviderSettings["proof"]): ProviderConfig<string>["clientAuthentication"] {
  if ("secret" in proof) return { method: "client_secret_basic", secret: proof.secret };
  const [{ key, id }] = proof.keys;
  return { method: "private_key_jwt", key, keyId: id };
}

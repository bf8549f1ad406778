import { eIdAddresses } from "#external-users";
import {
  type CitizenProvider,
  citizenClaims,
  createProvider,
  type Fetch,
  type ProviderConfig,
  type ServiceProvider,
  serviceClaims,
} from "#sign-in";
import type { Config, ProviderSettings } from "./config.ts";

/** Who identifies people: at each entrance a provider of its own, with its own client and its own addresses. */
export type Providers = {
  readonly provider: ServiceProvider;
  readonly citizenProvider: CitizenProvider | undefined;
};

/** @param fetch how they are reached; the network where left out */
export function providersOf(config: Config, fetch?: Fetch): Providers {
  const { provider, citizenProvider } = config;
  const service = { ...presenceAt(provider, serviceAddresses(config)), claims: serviceClaims };
  const citizen = citizenProvider && {
    ...presenceAt(citizenProvider, citizenAddresses(config)),
    claims: citizenClaims,
  };
  return {
    provider: createProvider(service, fetch),
    citizenProvider: citizen && createProvider(citizen, fetch),
  };
}

type Addresses = Pick<ProviderConfig<string>, "redirectUri" | "postLogoutRedirectUri">;

/** Where the provider of service e-IDs sends browsers back to; registered there. */
export function serviceAddresses({ origin }: Pick<Config, "origin">): Addresses {
  return {
    redirectUri: new URL("/sign-in/callback", origin),
    postLogoutRedirectUri: new URL("/signed-out", origin),
  };
}

/** The same of citizens' e-IDs: other addresses, so that no answer can be taken to the wrong entrance (RFC 9700 §4.4.2). */
export function citizenAddresses({ origin }: Pick<Config, "origin">): Addresses {
  return {
    redirectUri: new URL(eIdAddresses.callback, origin),
    postLogoutRedirectUri: new URL("/signed-out", origin),
  };
}

/** How the site presents itself to a provider. */
function presenceAt(
  provider: ProviderSettings,
  addresses: Addresses,
): Omit<ProviderConfig<string>, "claims"> {
  return {
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientAuthentication: { method: "client_secret_basic", secret: provider.clientSecret },
    acceptedAcr: provider.acceptedAcr,
    ...addresses,
  };
}

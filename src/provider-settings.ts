import type { KnownProfile, Levels } from "#sign-in";
import type { ClientKeys } from "./client-keys.ts";

/** How Behörig proves to a provider who it is. */
type Proof = { readonly secret: string } | { readonly keys: ClientKeys };

/** A sign-in provider as the operator has told of it. */
export type ProviderSettings = {
  /** Its name in addresses and in the log. */
  readonly key: string;
  /** Stands on its button. */
  readonly name: { readonly sv: string; readonly en: string };
  readonly issuer: URL;
  readonly clientId: string;
  readonly proof: Proof;
  readonly profile: KnownProfile;
  readonly levels: Levels;
};

/** By entrance, in the order in which they are offered. */
export type ProvidersSettings = {
  /** Of service e-IDs: for organisations' people and staff; one at least. */
  readonly service: readonly ProviderSettings[];
  /** Of citizens' e-IDs; without one external users have passwords alone. */
  readonly citizen: readonly ProviderSettings[];
};

/** The provider of service e-IDs that stands in the environment: the same levels for all whom it lets in. */
export function serviceAt(levels: readonly string[]): Levels {
  return { members: levels, staff: levels, citizens: [] };
}

export function citizensAt(levels: readonly string[]): Levels {
  return { members: [], staff: [], citizens: levels };
}

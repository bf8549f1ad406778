import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Attempt, Identification } from "./attempt.ts";
import { findCapacities } from "./capacities.queries.ts";
import { decideEntry, type Entry } from "./entry.ts";
import type { OfferedService } from "./offered.ts";
import type { Demand } from "./provider.ts";
import type { Refused } from "./refusal.ts";

/** Who came back from the provider, and what awaits them. */
export type Arrival =
  | Refused
  /** The card is good but carries no HSA-id. */
  | { readonly kind: "no-hsa-id" }
  | { readonly kind: "unknown"; readonly person: Stranger }
  | { readonly kind: "known"; readonly identification: Identification; readonly entry: KnownEntry };

/** What the provider says of somebody whom we do not know. */
type Stranger = { readonly hsaId: string; readonly issuingOrganisation: string | undefined };

type KnownEntry = Exclude<Entry, { kind: "not-registered" }>;

export type ArrivalParts = {
  readonly offered: OfferedService;
  readonly hsaPrefixes: readonly string[];
  readonly db: ReadonlyKysely<Database>;
  readonly now: Date;
};

export async function arrive(
  parts: ArrivalParts,
  attempt: Attempt,
  callback: URL,
  demand?: Demand,
): Promise<Arrival> {
  const identified = await parts.offered.provider.identify(callback, attempt.secrets, demand);
  if (identified.kind !== "identified") return identified;
  const { claims, acr, secondsSince } = identified;
  const authenticatedAt =
    secondsSince === undefined ? undefined : new Date(parts.now.getTime() - secondsSince * 1000);
  if (claims.hsaId === undefined) return { kind: "no-hsa-id" };
  const person = { hsaId: claims.hsaId, issuingOrganisation: claims.issuingOrganisation };
  // The provider owns its identities, so the check digit is its own affair; another form fits nobody here.
  const claimed = parseHsaId(person.hsaId, parts.hsaPrefixes, { checkDigit: "ignored" });
  if (!claimed.ok) return { kind: "unknown", person };
  const hsaId = claimed.value.canonical;
  const entry = decideEntry(await findCapacities(parts.db, hsaId), acr, parts.offered.levels);
  if (entry.kind === "not-registered") return { kind: "unknown", person };
  const { provider, returnPath } = attempt;
  return { kind: "known", entry, identification: { hsaId, provider, acr, authenticatedAt, returnPath } };
}

import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Attempt, Identification } from "./attempt.ts";
import { findCapacities } from "./capacities.queries.ts";
import type { Identified } from "./claims.ts";
import { decideEntry, type Entry } from "./entry.ts";
import type { Provider } from "./provider.ts";
import type { Refused } from "./refusal.ts";

/** Who came back from the provider, and what awaits them. */
export type Arrival =
  | Refused
  | { readonly kind: "unknown"; readonly person: Identified }
  | { readonly kind: "known"; readonly identification: Identification; readonly entry: KnownEntry };

type KnownEntry = Exclude<Entry, { kind: "not-registered" }>;

export type ArrivalParts = {
  readonly provider: Provider;
  readonly hsaPrefixes: readonly string[];
  readonly db: ReadonlyKysely<Database>;
  readonly now: Date;
};

export async function arrive(parts: ArrivalParts, attempt: Attempt, callback: URL): Promise<Arrival> {
  const person = await parts.provider.identify(callback, attempt.secrets);
  if (person.kind !== "identified") return person;
  // The provider owns its identities, so the check digit is its own affair; another form fits nobody here.
  const claimed = parseHsaId(person.hsaId, parts.hsaPrefixes, { checkDigit: "ignored" });
  if (!claimed.ok) return { kind: "unknown", person };
  const hsaId = claimed.value.canonical;
  const entry = decideEntry(await findCapacities(parts.db, hsaId));
  if (entry.kind === "not-registered") return { kind: "unknown", person };
  return { kind: "known", entry, identification: { hsaId, acr: person.acr, returnPath: attempt.returnPath } };
}

import { stockholmDate } from "#platform/time/local-date.ts";
import type { CitizenClaim, CitizenProvider, Claimed, Refused, SignInSecrets } from "#sign-in";
import { readClaimedNumber } from "./claimed-number.ts";
import type { IdentifiedPerson } from "./identification.ts";

/** Who came back from the provider; `name` is what the e-ID calls them, which need not be what the account does. */
export type Arrival =
  | { readonly kind: "person"; readonly person: IdentifiedPerson; readonly name: string | undefined }
  | { readonly kind: Refused["kind"] | "no-number" | "unconfirmed" };

/** What was remembered of the attempt, and the provider's answer to it. */
export type ComingBack = {
  readonly secrets: SignInSecrets;
  readonly returnPath: string | undefined;
  /** The address that the browser was sent back to; its query alone counts. */
  readonly callback: URL;
};

export async function arrive(
  provider: CitizenProvider,
  { secrets, callback }: ComingBack,
  now: Date,
): Promise<Arrival> {
  const identified = await provider.identify(callback, secrets);
  if (identified.kind !== "identified") return { kind: identified.kind };
  const { claims, acr } = identified;
  const read = readClaimedNumber(claims, stockholmDate(now));
  if (read.kind !== "number") return read;
  return { kind: "person", person: { number: read.number, acr }, name: nameIn(claims) };
}

function nameIn({ givenName, familyName }: Claimed<CitizenClaim>): string | undefined {
  const names = [givenName, familyName].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(" ");
}

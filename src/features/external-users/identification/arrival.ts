import { stockholmDate } from "#platform/time/local-date.ts";
import type { CitizenClaim, Claimed, OfferedCitizen, SignInSecrets } from "#sign-in";
import { readClaimedNumber } from "./claimed-number.ts";
import type { IdentifiedPerson } from "./identification.ts";
import { causeOf } from "./refusals.ts";

/** Who came back from the provider; `name` is what the e-ID calls them, which need not be what the account does. */
export type Arrival =
  | { readonly kind: "person"; readonly person: IdentifiedPerson; readonly name: string | undefined }
  | ReturnType<typeof causeOf>;

/** What was remembered of the attempt, and the provider's answer to it. */
export type ComingBack = {
  /** The provider that the browser was sent to. */
  readonly offered: OfferedCitizen;
  readonly secrets: SignInSecrets;
  readonly returnPath: string | undefined;
  /** The address that the browser was sent back to; its query alone counts. */
  readonly callback: URL;
};

export async function arrive({ offered, secrets, callback }: ComingBack, now: Date): Promise<Arrival> {
  const identified = await offered.provider.identify(callback, secrets);
  if (identified.kind !== "identified") return causeOf(identified);
  const { claims, acr } = identified;
  const read = readClaimedNumber(claims, stockholmDate(now));
  if (read.kind !== "number") return read;
  return { kind: "person", person: { number: read.number, acr }, name: nameIn(claims) };
}

function nameIn({ givenName, familyName }: Claimed<CitizenClaim>): string | undefined {
  const names = [givenName, familyName].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(" ");
}

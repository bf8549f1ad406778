import type { Validity } from "#catalogue";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/** A thing of the catalogue, by its key and as it is called. */
export type Named = { readonly key: string; readonly name: string; readonly nameEn: string | null };

/** What the person cannot get at: an e-service, or one permission in it; the administration at large where left out. */
export type Asked = {
  readonly eService?: Named & { readonly audience: OrganisationKind };
  readonly permission?: Named & Validity;
};

export type PersonFacts = {
  readonly role: "administrator" | "user";
  readonly lastSignedInAt: Date | null;
  /** When the person was last turned away at the door as one of ours. */
  readonly lastRefusedAt: Date | null;
  readonly endedAt: Date | null;
  readonly suspendedSince: Date | null;
};

/** A permission that the person has been given, whatever has become of it since. */
export type GrantFacts = Validity & {
  readonly eService: Named;
  readonly permission: Named & Validity;
  readonly revokedAt: Date | null;
};

export type OrganisationFacts = {
  readonly kind: OrganisationKind;
  /** Whether it has an administrator who is not suspended. */
  readonly hasAdministrator: boolean;
  /** On the e-service that was asked for, or on all. */
  readonly agreements: readonly (Validity & { readonly eService: string })[];
};

/** All that the answer rests on, as it is at this moment. */
export type Facts = {
  readonly today: LocalDate;
  readonly asked: Asked;
  /** Since when the identification service has not answered; undefined while it does. */
  readonly providerSilentSince: Date | undefined;
  /** Undefined where nobody said which, and the person is registered in none. */
  readonly organisation: OrganisationFacts | undefined;
  /** Whoever has the HSA-id in the organisation, or last had it; undefined where nobody ever did. */
  readonly person: PersonFacts | undefined;
  readonly grants: readonly GrantFacts[];
};

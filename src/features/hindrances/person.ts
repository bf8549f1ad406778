import type { MemberDetails, OrganisationKind, PersonReference } from "#platform/access/actor.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Id } from "#platform/ids.ts";
import type { Facts, PersonFacts } from "./facts.ts";

/** Of whom it is asked: whoever has the HSA-id, or has the same one as a member whom somebody is looking at. */
export type Whom = { readonly hsaId: CanonicalHsaId } | { readonly member: Id<"members"> };

export type AskedAbout = PersonFacts & {
  readonly id: Id<"members">;
  readonly reference: PersonReference;
  readonly details: MemberDetails;
};

/** What is known of a person in one organisation, or of an organisation in which the person never was. */
export type Known = Pick<Facts, "grants"> & {
  readonly organisation: NonNullable<Facts["organisation"]> & {
    readonly id: Id<"organisations">;
    readonly kind: OrganisationKind;
    readonly name: string;
  };
  readonly person: AskedAbout | undefined;
};

import type { ExternalUser as ExternalUserActor, PersonReference } from "#platform/access/actor.ts";
import type { Subject } from "#platform/audit/event.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { type Id, newReference } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";

export type ExternalUserId = Id<"external_users">;

/** What the log seals about an external user. */
type SealedDetails = ExternalUserActor["details"];

/** An external user as the capabilities of the account see them: who it is, and what decides what they may do. */
export type Account = {
  readonly id: ExternalUserId;
  readonly reference: PersonReference;
  readonly email: EmailAddress;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly language: Language | null;
  readonly emailVerifiedAt: Date | null;
  readonly personalNumberVerifiedAt: Date | null;
  readonly firstSignedInAt: Date | null;
  readonly lastSignedInAt: Date | null;
  readonly deactivatedAt: Date | null;
  readonly createdAt: Date;
};

export type NamedExternalUser = SealedDetails & { readonly reference: PersonReference };

export function subjectOf(person: NamedExternalUser): Subject<SealedDetails> {
  const { reference, givenName, familyName, email } = person;
  return { reference, details: { givenName, familyName, email } };
}

/** The account as whoever acts in it. */
export function actorOf(account: Account): ExternalUserActor {
  return {
    kind: "external-user",
    role: "external-user",
    externalUser: account.id,
    reference: account.reference,
    details: subjectOf(account).details,
    displayName: account.displayName,
    hasVerifiedEmail: account.emailVerifiedAt !== null,
    hasVerifiedPersonalNumber: account.personalNumberVerifiedAt !== null,
  };
}

/** The reference of a person who is new here. */
export function newPersonReference(): PersonReference {
  return newReference() as PersonReference;
}

/** Whether nobody has ever shown that the account is theirs: somebody else can have made it with their address. */
export function isUnclaimed({ emailVerifiedAt, firstSignedInAt }: Account): boolean {
  return emailVerifiedAt === null && firstSignedInAt === null;
}

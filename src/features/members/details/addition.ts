import type { Administrator } from "#platform/access/actor.ts";
import { type Change, record, type Tx } from "#platform/change.ts";
import { event } from "../events.ts";
import { type MemberDetails, type MemberId, newPersonReference, subjectOf } from "../member.ts";

export type AdditionOutcome = { readonly kind: "added"; readonly member: MemberId };

/**
 * Adds a user without permissions. There is nothing to decide here: that nobody current in the organisation has
 * the HSA-id, in whichever role, is the unique index's to say, also when two add at the same moment.
 * @throws the violation of `members_current_hsa_id_key`, which is a field's error
 */
export async function addMember(
  tx: Tx,
  actor: Administrator,
  details: MemberDetails,
): Promise<Change<AdditionOutcome>> {
  const member = tx.newId<"members">();
  const reference = newPersonReference();
  await tx.sql
    .insertInto("members")
    .values({
      id: member,
      organisation_id: actor.organisation,
      person_reference: reference,
      role: "user",
      given_name: details.givenName,
      family_name: details.familyName,
      hsa_id: details.hsaId.canonical,
      email: details.email,
      created_at: tx.now,
    })
    .execute();
  const subject = subjectOf({ ...details, reference, hsaId: details.hsaId.canonical });
  return record(
    { kind: "added", member },
    event("member-added", {}, { organisation: actor.organisation, subject }),
  );
}

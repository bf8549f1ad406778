import type { PersonReference } from "#platform/access/actor.ts";
import type { ActorFor } from "#platform/access/matrix.ts";
import { inOrder, type Right, rightsWithoutFooting } from "#platform/access/rights.ts";
import { type Change, record, type Tx } from "#platform/change.ts";
import { newReference } from "#platform/ids.ts";
import { event } from "./events.ts";
import { giveTo, rightsGiven } from "./rights/rights-change.ts";
import { type StaffDetails, type StaffId, subjectOf } from "./staff-person.ts";

export type StaffAdditionOutcome = { readonly kind: "added"; readonly staff: StaffId };

/**
 * Adds a staff member without rights. That nobody has the identity already is the unique index's to say.
 * @throws the violation of `staff_current_identity_key`, which is a field's error
 */
export async function addStaff(
  tx: Tx,
  _actor: ActorFor<"staff.add">,
  details: StaffDetails,
): Promise<Change<StaffAdditionOutcome>> {
  const person = await insert(tx, details);
  return record(
    { kind: "added", staff: person.id },
    event("staff-added", {}, { subject: subjectOf(person) }),
  );
}

/**
 * The same with rights from the beginning. Only the operator does it: the first who may look after staff has to come
 * from somewhere.
 * @param rights each together with the right that it stands below
 */
export async function addStaffWithRights(
  tx: Tx,
  _actor: Extract<ActorFor<"staff.add">, { kind: "operator" }>,
  details: StaffDetails,
  rights: ReadonlySet<Right>,
): Promise<Change<StaffAdditionOutcome>> {
  if (rightsWithoutFooting(rights).length > 0)
    throw new RangeError("a right without the one that it stands below");
  const person = await insert(tx, details);
  const given = inOrder(rights);
  await giveTo(tx, person.id, given, null);
  const added = event("staff-added", {}, { subject: subjectOf(person) });
  return record(
    { kind: "added", staff: person.id },
    added,
    ...(given.length === 0 ? [] : [rightsGiven(given, person)]),
  );
}

async function insert(tx: Tx, { givenName, familyName, identity, email }: StaffDetails) {
  const id = tx.newId<"staff">();
  const reference = newReference() as PersonReference;
  await tx.sql
    .insertInto("staff")
    .values({
      id,
      person_reference: reference,
      given_name: givenName,
      family_name: familyName,
      identity_scheme: identity.scheme,
      identity: identity.value,
      email,
      created_at: tx.now,
    })
    .execute();
  return { id, reference, givenName, familyName, identity: identity.value };
}

import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import type { Changes } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import { lockMember } from "../member.queries.ts";
import { type Member, type MemberDetails, type MemberId, subjectOf } from "../member.ts";

/** What somebody filled in, and the version of the user that the form showed. Without an HSA-id it stays. */
export type Correction = Omit<MemberDetails, "hsaId"> &
  Partial<Pick<MemberDetails, "hsaId">> & { readonly version: number };

export type CorrectionDecision =
  | { readonly kind: "correct"; readonly changes: Changes }
  | { readonly kind: "nothing-to-do" }
  | { readonly kind: "removed" }
  /** Somebody else has corrected the user since the form was shown. */
  | { readonly kind: "changed-since" }
  /** The person has signed in with the HSA-id: another would hand the permissions to another (decision 4). */
  | { readonly kind: "hsa-id-bound" };

export type CorrectionOutcome =
  | { readonly kind: "corrected" }
  | Exclude<CorrectionDecision, { kind: "correct" }>;

export function decideCorrection(member: Member, correction: Correction): CorrectionDecision {
  if (member.endedAt !== null) return { kind: "removed" };
  const changes = changesIn(member, correction);
  // the same form sent twice has nothing left to do, whatever the version
  if (Object.keys(changes).length === 0) return { kind: "nothing-to-do" };
  if (correction.version !== member.version) return { kind: "changed-since" };
  const rebinds = correction.hsaId !== undefined && correction.hsaId.canonical !== member.hsaId.toUpperCase();
  if (rebinds && member.firstSignedInAt !== null) return { kind: "hsa-id-bound" };
  return { kind: "correct", changes };
}

function changesIn(member: Member, correction: Correction): Changes {
  const wanted = {
    givenName: correction.givenName,
    familyName: correction.familyName,
    hsaId: correction.hsaId?.canonical ?? member.hsaId,
    email: correction.email,
  };
  const changed = detailNames.filter((detail) => member[detail] !== wanted[detail]);
  return Object.fromEntries(changed.map((detail) => [detail, { from: member[detail], to: wanted[detail] }]));
}

const detailNames = ["givenName", "familyName", "hsaId", "email"] as const;

/**
 * Corrects the user's details.
 * @throws 404 beyond the scope; the violation of `members_current_hsa_id_key`, which is a field's error
 */
export async function correctMember(
  tx: Tx,
  actor: Administrator,
  id: MemberId,
  correction: Correction,
): Promise<Change<CorrectionOutcome>> {
  const member = await lockMember(tx.sql, scopeOf(actor), id);
  const decision = decideCorrection(member, correction);
  if (decision.kind !== "correct") return unchanged(decision);
  const corrected = {
    given_name: correction.givenName,
    family_name: correction.familyName,
    hsa_id: correction.hsaId?.canonical ?? member.hsaId,
    email: correction.email,
  };
  await tx.sql
    .updateTable("members")
    .set({ ...corrected, version: member.version + 1 })
    .where("organisation_id", "=", actor.organisation)
    .where("id", "=", id)
    .execute();
  const { reference, details } = subjectOf({ ...member, ...correction, hsaId: corrected.hsa_id });
  const changed = detailNames.filter((detail) => detail in decision.changes);
  return record(
    { kind: "corrected" },
    event(
      "member-corrected",
      { changed },
      {
        organisation: actor.organisation,
        subject: { reference, details: { ...details, changes: decision.changes } },
      },
    ),
  );
}

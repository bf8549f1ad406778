import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import type { Changes } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { differencesBetween } from "#platform/forms/differences.ts";
import { event } from "../events.ts";
import { lockMember } from "../member.queries.ts";
import {
  type DetailName,
  detailNames,
  type Member,
  type MemberDetails,
  type MemberId,
  subjectOf,
} from "../member.ts";

/**
 * What somebody filled in, and what the form had shown them: the difference between the two is what they want,
 * whatever others have done meanwhile. Without an HSA-id it stays.
 */
export type Correction = {
  readonly wanted: Omit<MemberDetails, "hsaId"> & Partial<Pick<MemberDetails, "hsaId">>;
  readonly seen: Readonly<Record<DetailName, string>>;
};

export type CorrectionDecision =
  | {
      readonly kind: "correct";
      readonly changes: Partial<Record<DetailName, { readonly from: string; readonly to: string }>>;
    }
  | { readonly kind: "nothing-to-do" }
  | { readonly kind: "removed" }
  /** Somebody else has changed these to something else since the form was shown. */
  | { readonly kind: "conflict"; readonly details: readonly DetailName[] }
  /** The person has signed in with the HSA-id: another would hand the permissions to another (decision 4). */
  | { readonly kind: "hsa-id-bound" };

export type CorrectionOutcome =
  | { readonly kind: "corrected" }
  | Exclude<CorrectionDecision, { kind: "correct" }>;

export function decideCorrection(member: Member, correction: Correction): CorrectionDecision {
  if (member.endedAt !== null) return { kind: "removed" };
  const { seen } = correction;
  const wanted = wantedIn(correction);
  const { left, contested } = differencesBetween(detailNames, { now: member, seen, wanted });
  if (left.length === 0) return { kind: "nothing-to-do" };
  if (contested.length > 0) return { kind: "conflict", details: contested };
  const rebinds = left.includes("hsaId") && wanted.hsaId !== member.hsaId.toUpperCase();
  if (rebinds && member.firstSignedInAt !== null) return { kind: "hsa-id-bound" };
  const changes = left.map((name) => [name, { from: member[name], to: wanted[name] }] as const);
  return { kind: "correct", changes: Object.fromEntries(changes) };
}

function wantedIn({ wanted, seen }: Correction): Record<DetailName, string> {
  return { ...wanted, hsaId: wanted.hsaId?.canonical ?? seen.hsaId };
}

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
  const { changes } = decision;
  const corrected = correctedBy(member, changes);
  await tx.sql
    .updateTable("members")
    .set({
      given_name: corrected.givenName,
      family_name: corrected.familyName,
      hsa_id: corrected.hsaId,
      email: corrected.email,
    })
    .where("organisation_id", "=", actor.organisation)
    .where("id", "=", id)
    .execute();
  const { reference, details } = subjectOf(corrected);
  const changed = detailNames.filter((name) => name in changes);
  return record(
    { kind: "corrected" },
    event(
      "member-corrected",
      { changed },
      {
        organisation: actor.organisation,
        subject: { reference, details: { ...details, changes } },
      },
    ),
  );
}

function correctedBy(member: Member, changes: Changes): Member {
  const values = Object.entries(changes).map(([name, { to }]) => [name, to] as const);
  return { ...member, ...Object.fromEntries(values) };
}

import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { Named } from "../event-sentences.ts";
import { event } from "../events.ts";
import { lockMember } from "../member.queries.ts";
import { type Member, type MemberId, subjectOf } from "../member.ts";
import { heldIn } from "./grant.ts";
import {
  type EServiceHere,
  findEService,
  grantablePermissions,
  grantsTakenBack,
} from "./granting.queries.ts";
import type { GrantingFacts, PermissionTicks } from "./granting-decision.ts";
import {
  decideGranting,
  type GrantId,
  type GrantingDecision,
  type PermissionId,
} from "./granting-decision.ts";
import { permissionsHeldBy } from "./grants.queries.ts";

export type GrantingOutcome =
  | { readonly kind: "removed" }
  | { readonly kind: "changed"; readonly given: number; readonly taken: number }
  | Exclude<GrantingDecision, { kind: "change" }>;

/**
 * Gives and takes what the administrator ticked and unticked for a user in one e-service. What gives nothing any more,
 * as its agreement has ended or it was withdrawn, can only be taken.
 * @param eService its key
 * @throws 404 where the user is not in the scope, or no agreement opens the e-service to the organisation and there is
 *   nothing of it to take
 */
export async function changePermissions(
  tx: Tx,
  actor: Administrator,
  id: MemberId,
  eService: string,
  ticks: PermissionTicks,
): Promise<Change<GrantingOutcome>> {
  const scope = scopeOf(actor);
  const today = stockholmDate(tx.now);
  const member = await lockMember(tx.sql, scope, id);
  if (member.endedAt !== null) return unchanged({ kind: "removed" });
  const found = await findEService(tx.sql, scope, eService, today);
  if (found === undefined) throw notFound();
  const grantable = found.isOpen ? await grantablePermissions(tx.sql, found.id, today) : [];
  const held = heldIn(eService, await permissionsHeldBy(tx.sql, scope, id, today));
  const facts: GrantingFacts = {
    grantable: new Set(grantable.map((permission) => permission.id)),
    held: new Map(
      held.map(({ permission, grant, grantedBy }) => [permission, { row: grant, by: grantedBy }]),
    ),
    takenBack: await grantsTakenBack(tx.sql, scope, id, found.id, [...ticks.seen.values()]),
  };
  if (!found.isOpen && facts.held.size + facts.takenBack.size === 0) throw notFound();
  const decision = decideGranting(facts, actor.reference, ticks);
  if (decision.kind !== "change") return unchanged(decision);
  const names = new Map([
    ...grantable.map((permission) => [permission.id, nameOf(permission)] as const),
    ...held.map((one) => [one.permission, nameOf(one)] as const),
  ]);
  return await carryOut(tx, actor, { member, eService: found, names }, decision);
}

type Place = {
  readonly member: Member;
  readonly eService: EServiceHere;
  readonly names: ReadonlyMap<PermissionId, Named>;
};

async function carryOut(
  tx: Tx,
  actor: Administrator,
  { member, eService, names }: Place,
  { give, take }: Extract<GrantingDecision, { kind: "change" }>,
): Promise<Change<GrantingOutcome>> {
  await takeBack(
    tx,
    actor,
    take.map(({ row }) => row),
  );
  await giveTo(tx, actor, member.id, give);
  const about = { organisation: actor.organisation, subject: subjectOf(member) };
  const told = (permissions: readonly PermissionId[]) => ({
    eService: nameOf(eService),
    permissions: [...names].flatMap(([id, name]) => (permissions.includes(id) ? [name] : [])),
  });
  const given = () => event("permissions-granted", told(give), about);
  const taken = () => event("permissions-revoked", told(take.map(({ thing }) => thing)), about);
  const outcome = { kind: "changed", given: give.length, taken: take.length } as const;
  if (take.length === 0) return record(outcome, given());
  return give.length === 0 ? record(outcome, taken()) : record(outcome, given(), taken());
}

async function takeBack(tx: Tx, actor: Administrator, grants: readonly GrantId[]): Promise<void> {
  if (grants.length === 0) return;
  await tx.sql
    .updateTable("grants")
    .set({ revoked_at: tx.now, revoked_by: actor.reference })
    .where("organisation_id", "=", actor.organisation)
    .where("id", "in", grants)
    .execute();
}

async function giveTo(
  tx: Tx,
  actor: Administrator,
  member: MemberId,
  permissions: readonly PermissionId[],
): Promise<void> {
  if (permissions.length === 0) return;
  // a grant that ran out by itself still stands as the current one and makes room for the new
  await tx.sql
    .updateTable("grants")
    .set({ revoked_at: tx.now, revoked_by: actor.reference })
    .where("organisation_id", "=", actor.organisation)
    .where("member_id", "=", member)
    .where("permission_id", "in", permissions)
    .where("revoked_at", "is", null)
    .execute();
  const rows = permissions.map((permission) => ({
    id: tx.newId<"grants">(),
    organisation_id: actor.organisation,
    member_id: member,
    permission_id: permission,
    valid_from: stockholmDate(tx.now),
    granted_at: tx.now,
    granted_by: actor.reference,
  }));
  await tx.sql.insertInto("grants").values(rows).execute();
}

function nameOf({ key, name, nameEn }: Named): Named {
  return { key, name, nameEn };
}
